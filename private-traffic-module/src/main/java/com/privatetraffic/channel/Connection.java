package com.privatetraffic.channel;

import java.time.Instant;

/**
 * Credentials of one app on one platform; what is secret stays inside {@link Connections}.
 *
 * @param appId as the platform calls the app; null where it has none
 * @param secretSetAt when the app's secret was last set; null while there is none
 * @param verifies whether a token is set by which the platform is told that the address is ours
 */
public record Connection(
        long id,
        String name,
        String platform,
        String appId,
        Instant secretSetAt,
        boolean verifies,
        boolean enabled,
        Instant createdAt) {}
