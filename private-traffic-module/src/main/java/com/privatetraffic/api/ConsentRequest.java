package com.privatetraffic.api;

import com.privatetraffic.profile.Decision;
import java.time.Instant;

/** A decision somebody reports. */
record ConsentRequest(
        String channel,
        String purpose,
        Boolean granted,
        String source,
        String wording,
        String wordingVersion,
        String evidence,
        String key,
        Instant at) {

    /** Below {@code place} in the body; whether it was a yes is never guessed. */
    Decision decision(String place, Fields fields) {
        if (granted == null) {
            fields.wrong(place + "granted", "This is missing.");
        }
        return new Decision(
                channel, purpose, Boolean.TRUE.equals(granted), source, wording, wordingVersion, evidence, key, at);
    }
}
