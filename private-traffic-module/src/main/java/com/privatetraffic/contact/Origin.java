package com.privatetraffic.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a contact came from, as far as it is known; kept as it was at the first arrival. All but the source may be null.
 *
 * @param poolId the pool of the channel at that moment
 * @param clickedAt when the click was made; present with {@code clickId}
 */
public record Origin(
        ContactSource source,
        Long channelId,
        Long poolId,
        String linkCode,
        UUID clickId,
        Instant clickedAt,
        String campaign) {

    public Origin {
        if ((clickId == null) != (clickedAt == null)) {
            throw new IllegalArgumentException("A click has an id and an instant, or is none.");
        }
    }

    /** Came by this way; nothing else is known. */
    public static Origin of(ContactSource source) {
        return new Origin(source, null, null, null, null, null, null);
    }

    public Origin through(long channel, Long pool) {
        return new Origin(source, channel, pool, linkCode, clickId, clickedAt, campaign);
    }

    public Origin byLink(String code, String ofCampaign) {
        return new Origin(source, channelId, poolId, code, clickId, clickedAt, ofCampaign);
    }

    public Origin byClick(UUID click, Instant at) {
        return new Origin(source, channelId, poolId, linkCode, click, at, campaign);
    }
}
