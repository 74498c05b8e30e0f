package com.privatetraffic.profile;

import com.privatetraffic.channel.Platforms;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/**
 * A reported decision as the book of consents keeps it. Somebody has to be able to show where it comes from: it always
 * names who reported it and where the person said so, and, where the store never saw what they were shown, says just that.
 */
final class DecisionForm {

    /** In place of the version of a wording the store never saw. */
    static final String ELSEWHERE = "elsewhere";

    private static final int SOURCE = 40;
    private static final int VERSION = 24;
    private static final int WORDING = 1000;
    private static final int EVIDENCE = 350;
    private static final int KEY = 100;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private DecisionForm() {}

    /** The key is left as it was given. */
    static ConsentRecord checked(Decision decision, String at, Platforms platforms, String actor, Instant now) {
        String wording = WrittenText.optional(at + "wording", decision.wording(), WORDING);
        String version = WrittenText.optional(at + "wordingVersion", decision.wordingVersion(), VERSION);
        if ((wording == null) != (version == null)) {
            throw new ProfileRefusedException(
                    Rule.HALF_A_WORDING, at + (wording == null ? "wording" : "wordingVersion"));
        }
        String evidence = WrittenText.optional(at + "evidence", decision.evidence(), EVIDENCE);
        return new ConsentRecord(
                way(decision.channel(), at, platforms),
                purpose(decision.purpose(), at),
                decision.granted(),
                version == null ? ELSEWHERE : version,
                wording == null ? "Shown elsewhere; reported by " + actor : wording,
                WrittenText.required(at + "source", decision.source(), SOURCE),
                evidence == null ? actor : evidence + "; " + actor,
                WrittenText.optional(at + "key", decision.key(), KEY),
                instant(decision.at(), at, now));
    }

    /** A decision that would stand before what the person says next is none; other systems' clocks are a little ahead. */
    private static Instant instant(Instant said, String at, Instant now) {
        if (said == null) {
            return now;
        }
        if (said.isAfter(now.plus(AHEAD)) || said.isBefore(EARLIEST)) {
            throw new ProfileRefusedException(Rule.IMPOSSIBLE_TIME, at + "at");
        }
        return said.isAfter(now) ? now : said.truncatedTo(ChronoUnit.MICROS);
    }

    private static String way(String typed, String at, Platforms platforms) {
        String code = WrittenText.required(at + "channel", typed, VERSION).toUpperCase(Locale.ROOT);
        return platforms.consentChannels().stream()
                .map(ConsentChannel::code)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_WAY, at + "channel"));
    }

    private static String purpose(String typed, String at) {
        String name = WrittenText.required(at + "purpose", typed, VERSION).toUpperCase(Locale.ROOT);
        return Arrays.stream(Purpose.values())
                .map(Purpose::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new ProfileRefusedException(Rule.UNKNOWN_WAY, at + "purpose"));
    }
}
