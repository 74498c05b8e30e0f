package com.privatetraffic.profile;

import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes decisions that a colleague or another system reports into the book of consents. */
public final class ConsentDesk {

    /** Keys given by others never meet those the store makes. */
    private static final String GIVEN = "given:";

    private final Database database;
    private final Clock clock;
    private final ContactLocks locks;
    private final Consents consents;
    private final Platforms platforms;
    private final ProfileTrace trace;

    ConsentDesk(
            Database database,
            Clock clock,
            ContactLocks locks,
            Consents consents,
            Platforms platforms,
            ProfileTrace trace) {
        this.database = database;
        this.clock = clock;
        this.locks = locks;
        this.consents = consents;
        this.platforms = platforms;
        this.trace = trace;
    }

    /**
     * Records what a person decided just now, or at the instant named. Without a key each report is a decision of its own.
     *
     * @return whether it is new; with a key that is known and the same content it isn't
     * @throws ProfileRefusedException when there is no such contact, the decision can't be kept, or its key belongs to
     *     another
     */
    public boolean record(long contactId, Decision decision, String actor) {
        return database.transactions().execute(status -> {
            long root = locks.lock(contactId).id();
            ConsentRecord record = DecisionForm.checked(decision, "", platforms, actor, clock.instant());
            return write(root, root, record, GIVEN + UUID.randomUUID(), actor);
        });
    }

    /**
     * Records what comes along with somebody who arrives. The same people are sent again and again, so without a key the
     * same yes is the same decision: one that was taken back since doesn't come to life by repeating it. A no always
     * counts.
     *
     * @param contactId who they are
     * @param cameAs as whom they came, where the decision is written
     */
    void alongWith(long contactId, long cameAs, ConsentRecord record, Decision decision, String actor) {
        if (record.granted()) {
            write(contactId, cameAs, record, GIVEN + "same:" + digest(cameAs, decision), actor);
        } else if (record.key() != null || !isNo(contactId, record)) {
            write(contactId, cameAs, record, GIVEN + UUID.randomUUID(), actor);
        }
    }

    ConsentRecord checked(Decision decision, String at, String actor) {
        return DecisionForm.checked(decision, at, platforms, actor, clock.instant());
    }

    private boolean write(long contactId, long holder, ConsentRecord record, String ownKey, String actor) {
        String key = record.key() == null ? ownKey : GIVEN + record.key();
        ConsentRecord kept = with(record, key, record.recordedAt());
        boolean isNew = consents.record(holder, kept);
        if (isNew) {
            String said = kept.channel() + " " + kept.purpose() + (kept.granted() ? " yes" : " no");
            trace.leave(contactId, actor, "CONSENT", null, said, kept.source());
            return true;
        }
        if (record.key() != null && !isKnown(contactId, kept)) {
            throw new ProfileRefusedException(Rule.OTHER_UNDER_KEY, "key");
        }
        return false;
    }

    /** Whether this person's decision of this key says the same; when it was reported doesn't matter. */
    private boolean isKnown(long contactId, ConsentRecord repeated) {
        return consents.of(contactId).stream()
                .anyMatch(known -> known.equals(with(repeated, repeated.key(), known.recordedAt())));
    }

    private boolean isNo(long contactId, ConsentRecord record) {
        List<ConsentState> states = consents.states(contactId);
        return states.stream()
                .anyMatch(state -> state.channel().equals(record.channel())
                        && state.purpose().equals(record.purpose())
                        && !state.granted());
    }

    private static String digest(long cameAs, Decision decision) {
        return Sha256.of(cameAs + "\n" + decision);
    }

    private static ConsentRecord with(ConsentRecord record, String key, Instant at) {
        return new ConsentRecord(
                record.channel(),
                record.purpose(),
                record.granted(),
                record.wordingVersion(),
                record.wording(),
                record.source(),
                record.evidence(),
                key,
                at);
    }
}
