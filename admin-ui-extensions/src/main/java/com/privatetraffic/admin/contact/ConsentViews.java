package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Words;
import com.privatetraffic.channel.Platform;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.Consents;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a person agreed to: what holds now by way and purpose, and every decision with what proves it. */
final class ConsentViews {

    /** What holds on one way for each purpose, in the order of {@link Purpose}: YES, NO or UNKNOWN. */
    record Row(String way, List<Cell> cells) {}

    /** One purpose. */
    record Cell(String purpose, String state) {}

    /** A decision as it was taken down. */
    record Decision(
            String way,
            String purpose,
            String state,
            Words.Moment at,
            String source,
            String version,
            String wording,
            String evidence) {}

    private final Consents consents;
    private final Platforms platforms;

    ConsentViews(Consents consents, Platforms platforms) {
        this.consents = consents;
        this.platforms = platforms;
    }

    /** Every way the store's platforms can write to somebody, and whichever else was decided about. */
    List<Row> matrix(long contactId, Words words) {
        List<ConsentState> states = consents.states(contactId).stream()
                .filter(state -> purposes().anyMatch(state.purpose()::equals))
                .toList();
        Stream<String> ways = platforms.all().stream()
                .map(Platform::consentChannel)
                .filter(Objects::nonNull)
                .map(ConsentChannel::code);
        return Stream.concat(ways, states.stream().map(ConsentState::channel))
                .distinct()
                .map(way -> new Row(
                        way(way, words),
                        purposes()
                                .map(purpose -> new Cell(purpose(purpose, words), state(states, way, purpose)))
                                .toList()))
                .toList();
    }

    /** All decisions, the latest first. */
    List<Decision> decisions(long contactId, Words words) {
        List<ConsentRecord> all = consents.of(contactId);
        return Stream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1)
                .map(i -> decision(all.get(i), words))
                .toList();
    }

    private static Decision decision(ConsentRecord record, Words words) {
        return new Decision(
                way(record.channel(), words),
                purpose(record.purpose(), words),
                record.granted() ? "YES" : "NO",
                words.moment(record.recordedAt()),
                words.find("pt.source." + record.source()).orElse(record.source()),
                record.wordingVersion(),
                record.wording(),
                record.evidence());
    }

    private static Stream<String> purposes() {
        return Stream.of(Purpose.values()).map(Purpose::name);
    }

    private static String state(List<ConsentState> states, String way, String purpose) {
        return states.stream()
                .filter(state -> state.channel().equals(way) && state.purpose().equals(purpose))
                .map(state -> state.granted() ? "YES" : "NO")
                .findFirst()
                .orElse("UNKNOWN");
    }

    static String way(String channel, Words words) {
        return words.find("pt.consent.way." + channel).orElse(channel);
    }

    static String purpose(String purpose, Words words) {
        return words.find("pt.consent.purpose." + purpose).orElse(purpose);
    }
}
