package com.privatetraffic.contact;

import com.privatetraffic.contact.Intake.Outcome;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The one door by which people become contacts one at a time (imports, which come by the million, keep the same rules in
 * sets). Whoever is known by one of the ways they arrive by is that contact; what is blank there is filled, what is known
 * stays. An identity belongs to whoever had it first: one that belongs to somebody else is left there and noted as a reason
 * to ask whether the two are one person.
 */
public final class ContactIntake {

    private final Database database;
    private final Clock clock;
    private final PhoneNumbers phones;
    private final Contacts contacts;
    private final ContactWriting writing;
    private final MergedFields merged;
    private final MergeSuggestions suggestions;

    ContactIntake(
            Database database,
            Clock clock,
            PhoneNumbers phones,
            Contacts contacts,
            ContactWriting writing,
            MergedFields merged,
            MergeSuggestions suggestions) {
        this.database = database;
        this.clock = clock;
        this.phones = phones;
        this.contacts = contacts;
        this.writing = writing;
        this.merged = merged;
        this.suggestions = suggestions;
    }

    /**
     * Finds or makes the contact, in the caller's transaction or one of its own. Again with the same arrival it changes
     * nothing; two arrivals of one new person at once make one contact.
     *
     * @throws IllegalArgumentException when there is nothing the person could be known by
     */
    public Intake take(Arrival arrival) {
        ArrivalFacts facts = ArrivalFacts.of(arrival, phones);
        if (facts.identities().isEmpty()) {
            throw new IllegalArgumentException("Somebody without any identity can't become a contact.");
        }
        return database.transactions().execute(status -> {
            Optional<Long> known = heldAndKnown(facts);
            Optional<Long> made = known.isPresent() ? Optional.empty() : make(facts);
            long cameAs = known.or(() -> made).or(() -> heldAndKnown(facts)).orElseThrow();
            boolean joined = claimAll(facts, cameAs);
            Contact contact = contacts.find(cameAs).orElseThrow();
            boolean filled = facts.adds(contacts.itself(cameAs)) && writing.complete(cameAs, facts);
            if (filled || contact.id() != cameAs) {
                merged.passUpwards(cameAs);
            }
            writing.rememberClick(cameAs, facts.origin());
            contacts.touch(contact.id(), clock.instant());
            Outcome outcome =
                    made.isPresent() ? Outcome.CREATED : joined || filled ? Outcome.UPDATED : Outcome.UNCHANGED;
            return new Intake(contact.id(), cameAs, outcome);
        });
    }

    /**
     * Who they are, held until the transaction ends. The one who answers is held first, as merges do: two who want both rows
     * don't wait for each other. Somebody whose data was removed while they were waited for isn't known any more, and whoever
     * is found instead is held and looked at alike.
     */
    private Optional<Long> heldAndKnown(ArrivalFacts facts) {
        Optional<Long> known = known(facts);
        while (known.isPresent() && !stands(known.get())) {
            known = known(facts);
        }
        return known;
    }

    private boolean stands(long id) {
        writing.hold(contacts.find(id).orElseThrow().id());
        return contacts.find(id).orElseThrow().erasedAt() == null;
    }

    /** The holder of the first identity that may be this person's. */
    private Optional<Long> known(ArrivalFacts facts) {
        return facts.identities().stream()
                .flatMap(identity -> contacts
                        .holder(identity)
                        .filter(holder -> contacts.find(holder)
                                .filter(contact -> contact.erasedAt() == null && facts.mayBe(contact, identity))
                                .isPresent())
                        .stream())
                .findFirst();
    }

    /**
     * A new contact, which has at least one identity; empty when somebody was faster. Two arrivals of one new person at the
     * same moment: whoever claims an identity first keeps it, the other joins them.
     */
    private Optional<Long> make(ArrivalFacts facts) {
        long id = writing.insert(facts);
        for (Identity identity : facts.identities()) {
            if (writing.claim(identity, id)) {
                return Optional.of(id);
            }
            if (known(facts).isPresent()) {
                writing.withdraw(id);
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }

    private boolean claimAll(ArrivalFacts facts, long cameAs) {
        boolean joined = false;
        List<Long> family = List.of();
        for (Identity identity : facts.identities()) {
            if (writing.claim(identity, cameAs)) {
                joined = true;
                continue;
            }
            if (family.isEmpty()) {
                family = contacts.family(contacts.find(cameAs).orElseThrow().id());
            }
            long holder = contacts.holder(identity).orElseThrow();
            if (!family.contains(holder)) {
                suggestions.note(cameAs, holder, SuggestionReason.of(identity));
            }
        }
        return joined;
    }
}
