package com.privatetraffic.merge;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.merge.MergeRefusedException.Rule;
import com.privatetraffic.setup.Database;
import java.util.List;
import java.util.Optional;

/** Which two people can't be one. */
final class MergeRules {

    private final Database database;

    MergeRules(Database database) {
        this.database = database;
    }

    /** Asked of two that stand by themselves. */
    Optional<Rule> objection(Contact one, Contact other) {
        if (one.erasedAt() != null || other.erasedAt() != null) {
            return Optional.of(Rule.ERASED);
        }
        if (one.customerId() != null
                && other.customerId() != null
                && !one.customerId().equals(other.customerId())) {
            return Optional.of(Rule.DIFFERENT_CUSTOMERS);
        }
        return memberships(one, other) > 1 ? Optional.of(Rule.BOTH_MEMBERS) : Optional.empty();
    }

    private int memberships(Contact one, Contact other) {
        Long[] both = List.of(one.id(), other.id()).toArray(Long[]::new);
        return database.jdbc()
                .queryForObject(
                        "select count(*) from pt_member m join pt_contact c on c.id = m.contact_id"
                                + " where coalesce(c.merged_into, c.id) = any (?)",
                        Integer.class,
                        (Object) both);
    }
}
