package com.privatetraffic.imports;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.file.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what becomes of the rows of a batch, knowing who is there already: the rules by which anybody becomes a contact,
 * for many at once. Whoever is known by an address of the row is that contact, else by a number, unless they have another
 * address; a number that somebody else has stays theirs.
 */
final class BatchPlan {

    /** A row that is refused; its place is among the rows of the batch. */
    record Reject(int index, Reason reason) {}

    /** Two contacts of which one has what the other came with. */
    record Doubt(Person one, Person other, boolean sameEmail) {}

    final Set<Person> people = new LinkedHashSet<>();
    final List<Reject> rejects = new ArrayList<>();
    final List<Doubt> doubts = new ArrayList<>();
    private final Map<Identity, Person> holders;
    private final Set<Identity> suppressed;
    private long created;
    private long updated;
    private long unchanged;
    private long duplicates;

    private BatchPlan(Map<Identity, Person> holders, Set<Identity> suppressed) {
        this.holders = new HashMap<>(holders);
        this.suppressed = suppressed;
    }

    /**
     * @param holders who has which identity; one object for each contact
     * @param suppressed identities of people who asked to be forgotten
     */
    static BatchPlan of(List<ImportRow> rows, Map<Identity, Person> holders, Set<Identity> suppressed) {
        BatchPlan plan = new BatchPlan(holders, suppressed);
        for (int i = 0; i < rows.size(); i++) {
            plan.decide(i, rows.get(i));
        }
        return plan;
    }

    Counts counts() {
        return new Counts(created, updated, unchanged, rejects.size(), duplicates);
    }

    private void decide(int index, ImportRow row) {
        if (row.refused() != null) {
            rejects.add(new Reject(index, row.refused()));
            return;
        }
        List<Identity> identities = identities(row);
        if (identities.stream().anyMatch(suppressed::contains)) {
            rejects.add(new Reject(index, Reason.of("import.row.suppressed")));
            return;
        }
        Person person = find(row);
        if (person == null) {
            person = Person.unknown();
        }
        boolean again = person.met;
        boolean filled = person.take(row);
        boolean changed = claim(person, identities) || filled;
        count(person, again, changed);
        people.add(person);
    }

    private void count(Person person, boolean again, boolean changed) {
        if (again) {
            duplicates++;
        } else if (person.isNew) {
            created++;
        } else if (changed) {
            updated++;
        } else {
            unchanged++;
        }
        person.firstMet |= !again && !person.isNew;
        person.met = true;
    }

    private Person find(ImportRow row) {
        for (String email : row.emails()) {
            Person holder = holders.get(Identity.email(email));
            if (holder != null) {
                return holder;
            }
        }
        for (ImportRow.Phone phone : row.phones()) {
            Person holder = holders.get(Identity.phone(phone.e164()));
            if (holder != null && holder.mayShareAPhoneWith(row)) {
                return holder;
            }
        }
        return null;
    }

    private boolean claim(Person person, List<Identity> identities) {
        boolean claimed = false;
        for (Identity identity : identities) {
            Person holder = holders.putIfAbsent(identity, person);
            if (holder == null) {
                person.claimed.add(identity);
                claimed = true;
            } else if (holder != person) {
                doubts.add(new Doubt(person, holder, identity.isEmail()));
            }
        }
        return claimed;
    }

    static List<Identity> identities(ImportRow row) {
        return Stream.concat(
                        row.emails().stream().map(Identity::email),
                        row.phones().stream().map(phone -> Identity.phone(phone.e164())))
                .distinct()
                .toList();
    }
}
