package com.privatetraffic.link;

import java.time.Instant;
import java.util.UUID;

/**
 * One visit through a tracked link, as it is logged. Texts may be null and are cut to what their column holds.
 *
 * @param salespersonCode whose link it was at that moment
 * @param country ISO 3166 code where the host knows it
 */
public record Click(
        UUID id,
        String linkCode,
        String salespersonCode,
        Instant occurredAt,
        Via via,
        boolean bot,
        Device device,
        String country,
        String referrer,
        Utm utm) {

    /** How the link was opened. */
    public enum Via {
        LINK,
        QR
    }

    /** Campaign parameters of the request. */
    public record Utm(String source, String medium, String campaign) {

        public static final Utm NONE = new Utm(null, null, null);

        public Utm {
            source = cut(source, 120);
            medium = cut(medium, 120);
            campaign = cut(campaign, 120);
        }
    }

    public Click {
        referrer = cut(referrer, 500);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
