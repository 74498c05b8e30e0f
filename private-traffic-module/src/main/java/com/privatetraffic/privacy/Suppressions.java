package com.privatetraffic.privacy;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who is to be left alone, as hashes. Imports leave out every row that is known here, also of somebody who came back by
 * themselves since: what they said anew counts, an old list doesn't.
 */
public final class Suppressions {

    /** Identities the shop gives; nobody is imported by them. */
    private static final String SHOP = "store";

    private final Database database;
    private final Clock clock;
    private final SuppressionHashes hashes;

    public Suppressions(Database database, Clock clock, SuppressionHashes hashes) {
        this.database = database;
        this.clock = clock;
        this.hashes = hashes;
    }

    public boolean contains(Identity identity) {
        return !among(List.of(hashes.of(identity))).isEmpty();
    }

    /** Those of these hashes that are suppressed; one query, however many there are. */
    public Set<String> among(Collection<String> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.jdbc()
                .queryForList("select hash from pt_suppression where hash = any (?)", String.class, (Object)
                        asked.toArray(String[]::new)));
    }

    /** The hash to ask {@link #among} with. */
    public String hash(Identity identity) {
        return hashes.of(identity);
    }

    /** Adds those that aren't there yet, in the caller's transaction. */
    void add(Collection<Identity> identities, SuppressionReason reason) {
        for (Identity identity : identities) {
            if (!identity.platform().equals(SHOP)) {
                database.insertOnce()
                        .insert(
                                "insert into pt_suppression (hash, kind, reason, suppressed_at) values (?, ?, ?, ?)",
                                hashes.of(identity),
                                kind(identity),
                                reason.name(),
                                InstantColumn.of(clock.instant()));
            }
        }
    }

    private static String kind(Identity identity) {
        return identity.isEmail() || identity.isPhone() ? identity.platform().toUpperCase(Locale.ROOT) : "ACCOUNT";
    }
}
