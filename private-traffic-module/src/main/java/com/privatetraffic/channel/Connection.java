package com.privatetraffic.channel;

import java.time.Instant;

/**
 * Credentials of one app on one platform; what is secret stays inside {@link Connections}.
 *
 * @param secretSetAt when the app's secret was last set; null while there is none
 */
public record Connection(
        long id,
        ConnectionFacts facts,
        SecretState appSecret,
        Instant secretSetAt,
        SecretState verifyToken,
        Instant createdAt) {}
