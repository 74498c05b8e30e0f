package com.privatetraffic.link;

import java.time.Instant;
import java.util.UUID;

/**
 * One visit through a tracked link, as it is logged. Texts may be null and are cut to what their column holds.
 *
 * @param origin the link, as it was at that moment
 */
public record Click(UUID id, Origin origin, Instant occurredAt, Via via, Visitor visitor, String referrer, Utm utm) {

    /** How the link was opened. */
    public enum Via {
        LINK,
        QR
    }

    /**
     * What the link said at the click; all but the code may be null.
     *
     * @param poolId the pool its channel was in
     */
    public record Origin(String linkCode, String salespersonCode, Long channelId, Long poolId) {}

    /**
     * Who came.
     *
     * @param id the same for every click of one browser; null where it isn't known, and for bots
     * @param country ISO 3166 code where the host knows it
     */
    public record Visitor(UUID id, boolean bot, Device device, String country) {

        /** Somebody of whom nothing is known. */
        public static final Visitor UNKNOWN = new Visitor(null, false, Device.UNKNOWN, null);
    }

    public Click {
        referrer = cut(referrer, 500);
    }

    /** A click of which an order is all that tells. */
    public static Click toldBy(com.privatetraffic.attribution.Click order, Origin origin) {
        return new Click(order.id(), origin, order.at(), Via.LINK, Visitor.UNKNOWN, null, Utm.NONE);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
