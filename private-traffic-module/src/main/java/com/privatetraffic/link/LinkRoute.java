package com.privatetraffic.link;

import com.privatetraffic.destination.Destination;
import com.privatetraffic.link.Click.Origin;
import java.time.Instant;

/**
 * Where a link leads at present.
 *
 * @param credited whether a click made now may be credited to the link's salesperson
 * @param poolId the pool of the link's channel; null for a link of no channel
 */
public record LinkRoute(Link link, boolean credited, Long poolId, Destination destination) {

    /** What a click on it has to say about the link. */
    public Origin origin() {
        return new Origin(link.code(), link.salespersonCode(), link.facts().channelId(), poolId);
    }

    public boolean isOpen(Instant now) {
        return link.isOpen(now);
    }
}
