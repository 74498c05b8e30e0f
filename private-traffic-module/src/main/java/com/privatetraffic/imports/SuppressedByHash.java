package com.privatetraffic.imports;

import com.privatetraffic.contact.Identity;
import com.privatetraffic.privacy.Suppressions;
import com.privatetraffic.setup.Database;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the list of those who are to be left alone; while nobody is on it, nothing is hashed. */
final class SuppressedByHash implements Suppressed {

    private final Database database;
    private final Suppressions suppressions;

    SuppressedByHash(Database database, Suppressions suppressions) {
        this.database = database;
        this.suppressions = suppressions;
    }

    @Override
    public Set<Identity> among(List<Identity> identities) {
        if (database.jdbc()
                .queryForList("select hash from pt_suppression fetch first 1 rows only", String.class)
                .isEmpty()) {
            return Set.of();
        }
        Map<String, Identity> byHash = new HashMap<>();
        identities.forEach(identity -> byHash.put(suppressions.hash(identity), identity));
        Set<Identity> found = new HashSet<>();
        suppressions.among(byHash.keySet()).forEach(hash -> found.add(byHash.get(hash)));
        return found;
    }
}
