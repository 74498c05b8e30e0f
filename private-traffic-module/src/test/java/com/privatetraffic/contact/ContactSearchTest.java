package com.privatetraffic.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.ContactFilter.ConsentFilter;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ContactSearchTest {

    private final TestDatabase test;
    private final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    private final ContactIntake intake;
    private final ContactSearch search;
    private final Consents consents;

    ContactSearchTest(TestDatabase test) {
        this.test = test;
        this.intake = ContactLab.intake(test.database(), clock);
        this.search = new ContactSearch(test.database());
        this.consents = new Consents(test.database());
    }

    @Test
    void is_found_by_a_piece_of_name_address_or_number() {
        long id = take("Quentin Ŝmith", "find.me@example.com", "+1 415 555 7781");
        for (String typed : List.of("quent", "ENTIN", "find.me", "@example.com", "5557781", "555-77", "Quentin ŝ")) {
            assertThat(ids(ContactFilter.NONE.text(typed))).as(typed).contains(id);
        }
        assertThat(ids(ContactFilter.NONE.text("quentin%"))).isEmpty();
        assertThat(ids(ContactFilter.NONE.text("find_me"))).isEmpty();
    }

    @Test
    void a_chinese_name_is_found_by_its_first_character() {
        long id = take("欧阳娜娜", "nana@example.com", null);
        assertThat(ids(ContactFilter.NONE.text("欧"))).contains(id);
        assertThat(ids(ContactFilter.NONE.text("欧阳娜"))).contains(id);
    }

    @Test
    void pages_go_from_the_latest_back_without_gap_or_repeat() {
        List<Long> made = List.of(
                take("Page One", "page1@example.com", null),
                take("Page Two", "page2@example.com", null),
                take("Page Three", "page3@example.com", null));
        ContactFilter filter = ContactFilter.NONE.text("page t").text("page");
        List<Contact> first = search.page(filter, Long.MAX_VALUE, 2);
        List<Contact> second = search.page(filter, first.get(1).id(), 2);
        assertThat(first).extracting(Contact::id).containsExactly(made.get(2), made.get(1));
        assertThat(second).extracting(Contact::id).containsExactly(made.get(0));
    }

    @Test
    void stage_owner_tag_and_consent_narrow_it() {
        long id = take("Narrow Nell", "nell@example.com", null);
        long other = take("Narrow Ned", "ned@example.com", null);
        var jdbc = test.database().jdbc();
        jdbc.update("update pt_contact set stage = 'DEALT', owner_code = 'MIAMIAMI' where id = ?", id);
        jdbc.update("insert into pt_tag (name, name_key, created_by, created_at)"
                + " values ('Vip', 'vip', 'test', current_timestamp)");
        jdbc.update(
                "insert into pt_contact_tag (contact_id, tag_id, added_by, added_at)"
                        + " select ?, id, 'test', current_timestamp from pt_tag where name_key = 'vip'",
                id);
        consents.record(
                id,
                new ConsentRecord(
                        "EMAIL", "MARKETING", true, "v1", "News", "FORM", "test", "search:nell", clock.instant()));
        ContactFilter narrow = ContactFilter.NONE.text("narrow");
        assertThat(ids(narrow)).containsExactly(other, id);
        assertThat(ids(narrow.stage("DEALT"))).containsExactly(id);
        assertThat(ids(narrow.owner("MIAMIAMI"))).containsExactly(id);
        assertThat(ids(narrow.owner(""))).containsExactly(other);
        assertThat(ids(narrow.tag("VIP"))).containsExactly(id);
        assertThat(ids(narrow.tag("unknown"))).isEmpty();
        assertThat(ids(consent(ConsentFilter.YES))).containsExactly(id);
        assertThat(ids(consent(ConsentFilter.UNKNOWN))).containsExactly(other);
        assertThat(ids(consent(ConsentFilter.NO))).isEmpty();
        assertThat(consents.answers(List.of(other, id), ConsentChannel.EMAIL, Purpose.MARKETING))
                .isEqualTo(Map.of(id, true));
        assertThat(consents.answers(List.of(), ConsentChannel.EMAIL, Purpose.MARKETING))
                .isEmpty();
    }

    @Test
    void who_was_merged_is_found_as_who_they_are_now() {
        long winner = take("Merged Winner", "winner@example.com", null);
        long loser = take("Formerly Known", "formerly@example.com", null);
        test.database().jdbc().update("update pt_contact set merged_into = ? where id = ?", winner, loser);
        assertThat(ids(ContactFilter.NONE.text("formerly@"))).containsExactly(winner);
    }

    private static ContactFilter consent(ConsentFilter consent) {
        return new ContactFilter("narrow", null, null, null, consent, null, null, null, null, null);
    }

    private long take(String name, String email, String phone) {
        return intake.take(Arrival.of(name, email, phone, Origin.of(ContactSource.API)))
                .contactId();
    }

    private List<Long> ids(ContactFilter filter) {
        return search.page(filter, Long.MAX_VALUE, 50).stream().map(Contact::id).toList();
    }
}
