package com.privatetraffic.message;

import com.privatetraffic.contact.Origin;
import java.time.Instant;
import java.util.UUID;

/**
 * A tracked link that a message names.
 *
 * @param clickId the visit through it; null when there was none, as then {@code clickedAt} is
 */
record Mention(String linkCode, String campaign, UUID clickId, Instant clickedAt) {

    Mention with(UUID click, Instant at) {
        return new Mention(linkCode, campaign, click, at);
    }

    Origin on(Origin origin) {
        Origin byLink = origin.byLink(linkCode, campaign);
        return clickId == null ? byLink : byLink.byClick(clickId, clickedAt);
    }
}
