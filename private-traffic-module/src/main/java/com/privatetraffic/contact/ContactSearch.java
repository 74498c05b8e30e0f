package com.privatetraffic.contact;

import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists of contacts, the latest first, by keyset: a page costs the same wherever it lies and however many there are.
 * Merged and erased contacts aren't listed; a merged one's name, address and number find the contact it was merged into.
 */
public final class ContactSearch {

    /** Up to here, what a text matches is looked up first; what matches more is met soon enough by walking the list. */
    private static final int FEW = 10_000;

    private final JdbcTemplate jdbc;

    public ContactSearch(Database database) {
        this.jdbc = database.jdbc();
    }

    /**
     * At most {@code limit} contacts with an id below {@code beforeId}.
     *
     * @throws TooShortToSearchException for a phone fragment of fewer than three digits
     */
    public List<Contact> page(ContactFilter filter, long beforeId, int limit) {
        Conditions where = new Conditions();
        where.and("c.merged_into is null and c.erased_at is null and c.id < ?", beforeId);
        if (filter.text() != null && !filter.text().isBlank()) {
            matching(SearchText.of(filter.text()), where);
        }
        if (filter.tag() != null) {
            where.and(
                    "exists (select 1 from pt_contact_tag t where t.contact_id = c.id and t.tag_id ="
                            + " (select g.id from pt_tag g where g.name_key = ?))",
                    filter.tag().trim().toLowerCase(Locale.ROOT));
        }
        if (filter.stage() != null) {
            where.and("c.stage = ?", filter.stage());
        }
        if (filter.owner() != null) {
            ownedBy(filter.owner(), where);
        }
        if (filter.consent() != null) {
            consenting(filter.consent(), where);
        }
        equal("c.source_channel_id", filter.channelId(), where);
        equal("c.source_pool_id", filter.poolId(), where);
        equal("c.import_id", filter.importId(), where);
        since("c.created_at >= ?", filter.createdFrom(), where);
        since("c.created_at < ?", filter.createdBefore(), where);
        return jdbc.query(
                ContactRow.SELECT + "where " + where.text() + " order by c.id desc fetch first ? rows only",
                ContactRow::read,
                where.values(limit));
    }

    private void matching(SearchText text, Conditions where) {
        List<Long> found = jdbc.queryForList(
                "select coalesce(m.merged_into, m.id) from pt_contact m where " + text.condition("m")
                        + " fetch first ? rows only",
                Long.class,
                text.pattern(),
                FEW + 1);
        if (found.size() <= FEW) {
            where.and("c.id = any (?)", (Object) found.toArray(Long[]::new));
        } else {
            where.and(text.condition("c"), text.pattern());
        }
    }

    private static void ownedBy(String owner, Conditions where) {
        if (owner.isEmpty()) {
            where.and("c.owner_code is null");
        } else {
            where.and("c.owner_code = ?", owner);
        }
    }

    private static void consenting(ContactFilter.ConsentFilter consent, Conditions where) {
        String said = "exists (select 1 from pt_consent_state s where s.contact_id = c.id and s.channel = ?"
                + " and s.purpose = ?%s)";
        String condition =
                switch (consent) {
                    case YES -> said.formatted(" and s.granted");
                    case NO -> said.formatted(" and not s.granted");
                    case UNKNOWN -> "not " + said.formatted("");
                };
        where.and(condition, ConsentChannel.EMAIL.code(), Purpose.MARKETING.name());
    }

    private static void equal(String column, Long value, Conditions where) {
        if (value != null) {
            where.and(column + " = ?", value);
        }
    }

    private static void since(String condition, Instant instant, Conditions where) {
        if (instant != null) {
            where.and(condition, InstantColumn.of(instant));
        }
    }

    /** What a row has to meet, with the values to it. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object... itsValues) {
            conditions.add(condition);
            values.addAll(List.of(itsValues));
        }

        String text() {
            return conditions.stream().collect(Collectors.joining(" and "));
        }

        Object[] values(Object last) {
            List<Object> all = new ArrayList<>(values);
            all.add(last);
            return all.toArray();
        }
    }
}
