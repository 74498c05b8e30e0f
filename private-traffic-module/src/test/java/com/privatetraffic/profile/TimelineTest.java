package com.privatetraffic.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ContactLab;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.order.OrderFixture;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@OnBothDatabases
class TimelineTest {

    private static final List<FollowUpStage> STAGES =
            List.of(FollowUpStage.FOLLOWING, FollowUpStage.DEALT, FollowUpStage.LOST);

    private final Database database;
    private final JdbcTemplate jdbc;
    private final SalesFixture sales;
    private final ProfileLab lab;
    private final Timeline timeline;

    TimelineTest(TestDatabase test) {
        database = test.database();
        jdbc = test.jdbc();
        sales = new SalesFixture(database);
        lab = new ProfileLab(database, sales.clock, sales.roster);
        timeline = ProfileLab.timeline(database, new OrderFixture(database, sales.clock, null, null).records());
    }

    @Test
    void everything_of_a_person_and_of_who_was_merged_into_them_is_told_once_and_in_order() {
        Instant start = sales.clock.instant();
        long winner = take("teller@example.com");
        long loser = take("other.teller@example.com");
        for (int i = 0; i < 3; i++) {
            happen(winner, "w" + i);
            happen(loser, "l" + i);
            if (i == 1) {
                sales.clock.advance(Duration.ofSeconds(1));
            }
        }
        order(winner, 7001, start);
        order(loser, 7002, start.plusSeconds(1));
        member(winner);
        jdbc.update("update pt_contact set merged_into = ? where id = ?", winner, loser);

        List<TimelineEntry> all = timeline.page(winner, Set.of(), TimelineCursor.START, 1000);
        assertThat(all).isSortedAccordingTo(TimelineEntry.LATEST_FIRST).doesNotHaveDuplicates();
        assertThat(all.stream().map(TimelineEntry::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(timeline.kinds());
        assertThat(what(all, "order"))
                .containsExactlyInAnyOrder("placed", "paid", "refunded", "placed", "paid", "refunded");
        assertThat(what(all, "click")).hasSize(6);
        assertThat(what(all, "note")).hasSize(6);
        for (int limit : new int[] {1, 2, 3, 5, 8}) {
            assertThat(walk(winner, limit)).as("pages of %s", limit).isEqualTo(all);
        }
        assertThat(timeline.page(winner, Set.of("membership"), TimelineCursor.START, 10))
                .singleElement()
                .satisfies(joined -> assertThat(joined.facts()).containsEntry("to", "MEMBER"));
        assertThat(timeline.page(winner, Set.of("order"), TimelineCursor.START, 1)
                        .get(0)
                        .facts())
                .containsKeys("number", "amount", "currency");
    }

    private List<TimelineEntry> walk(long contact, int limit) {
        List<TimelineEntry> walked = new ArrayList<>();
        TimelineCursor cursor = TimelineCursor.START;
        List<TimelineEntry> page;
        do {
            page = timeline.page(contact, Set.of(), cursor, limit);
            walked.addAll(page);
            cursor = page.isEmpty() ? cursor : TimelineCursor.behind(page.get(page.size() - 1));
        } while (!page.isEmpty());
        return walked;
    }

    private static List<String> what(List<TimelineEntry> all, String kind) {
        return all.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::what)
                .toList();
    }

    /** One of each, all at the same instant. */
    private void happen(long contact, String mark) {
        lab.notes.write(contact, mark, "test");
        lab.followUps.move(contact, STAGES.get(mark.charAt(1) - '0'), mark, "test");
        lab.owners.assign(contact, sales.approved().code(), mark, "test");
        UUID click = UUID.randomUUID();
        Object now = InstantColumn.of(sales.clock.instant());
        jdbc.update(
                "insert into pt_click (id, link_code, occurred_at, via, bot, device) values (?, 'abc', ?, 'QR', false, 'PHONE')",
                click,
                now);
        jdbc.update(
                "insert into pt_contact_click (click_id, contact_id, clicked_at) values (?, ?, ?)",
                click,
                contact,
                now);
        lab.consents.record(
                contact,
                new ConsentRecord(
                        "EMAIL", "MARKETING", true, "v1", "News", "FORM", "f", mark + contact, sales.clock.instant()));
    }

    private void order(long contact, long id, Instant at) {
        Object instant = InstantColumn.of(at);
        jdbc.update(
                "insert into pt_attribution (order_id, order_number, state, reason, join_membership, email_news, contact_id,"
                        + " placed_at, created_at) values (?, ?, 'FROZEN', 'NONE', false, false, ?, ?, ?)",
                id,
                "N" + id,
                contact,
                instant,
                instant);
        jdbc.update(
                "insert into pt_order (order_id, order_number, currency, merchandise_minor, shipping_minor, tax_minor,"
                        + " placed_at, paid_at, created_at) values (?, ?, 'USD', 1000, 0, 0, ?, ?, ?)",
                id,
                "N" + id,
                instant,
                instant,
                instant);
        jdbc.update(
                "insert into pt_order_event (order_id, business_key, kind, content, state, done_no, actor, happened_at,"
                        + " recorded_at) values (?, 'r', 'REFUNDED', 'gross=500 USD', 'DONE', 1, 'test', ?, ?)",
                id,
                instant,
                instant);
    }

    private void member(long contact) {
        Object now = InstantColumn.of(sales.clock.instant());
        jdbc.update(
                "insert into pt_member (number, contact_id, tier_id, source, terms_version, joined_at) values"
                        + " ('1234567890', ?, (select id from pt_tier where threshold = 0), 'CHECKOUT', 'v1', ?)",
                contact,
                now);
        jdbc.update(
                "insert into pt_tier_change (member_id, to_tier_id, reason, occurred_at)"
                        + " select id, tier_id, 'JOINED', joined_at from pt_member where contact_id = ?",
                contact);
    }

    private long take(String email) {
        return ContactLab.intake(database, sales.clock)
                .take(Arrival.of(null, email, null, Origin.of(ContactSource.API)))
                .contactId();
    }
}
