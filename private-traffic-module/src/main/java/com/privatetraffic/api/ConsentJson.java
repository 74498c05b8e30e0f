package com.privatetraffic.api;

import com.privatetraffic.contact.ConsentRecord;
import java.time.Instant;

/** A decision with what proves it. */
record ConsentJson(
        String channel,
        String purpose,
        boolean granted,
        String wordingVersion,
        String wording,
        String source,
        String evidence,
        Instant at) {

    static ConsentJson of(ConsentRecord consent) {
        return new ConsentJson(
                consent.channel(),
                consent.purpose(),
                consent.granted(),
                consent.wordingVersion(),
                consent.wording(),
                consent.source(),
                consent.evidence(),
                consent.recordedAt());
    }
}
