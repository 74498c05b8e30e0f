package com.privatetraffic.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.privatetraffic.contact.Intake.Outcome;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ContactIntakeTest {

    private static final Origin API = Origin.of(ContactSource.API);

    private final TestDatabase test;
    private final MovableClock clock = new MovableClock("2024-05-03T10:00:00Z");
    private final Contacts contacts;
    private final ContactIntake intake;

    ContactIntakeTest(TestDatabase test) {
        this.test = test;
        this.contacts = new Contacts(test.database());
        this.intake = ContactLab.intake(test.database(), clock);
    }

    @Test
    void somebody_new_is_created_somebody_known_completed_and_the_same_again_changes_nothing() {
        Arrival first = Arrival.of("Ann", "in-ann@example.com", null, API);
        Intake made = intake.take(first);
        assertThat(made.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(intake.take(first)).isEqualTo(new Intake(made.contactId(), made.cameAs(), Outcome.UNCHANGED));
        assertThat(intake.take(Arrival.of("Annie", "IN-ANN@example.com", "415 555 0901", API))
                        .outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(contacts.find(made.contactId())).hasValueSatisfying(ann -> {
            assertThat(ann.name()).isEqualTo("Ann");
            assertThat(ann.phone()).isEqualTo("+14155550901");
            assertThat(ann.phoneAsReceived()).isEqualTo("415 555 0901");
        });
    }

    @Test
    void a_messengers_account_and_the_number_behind_it_are_one_person() {
        long byForm =
                intake.take(Arrival.of(null, null, "+52 55 1234 5678", API)).contactId();
        Arrival byChat = new Arrival(
                List.of(Identity.on("WhatsApp", "106540352242922", "5215512345678")),
                "Luz",
                null,
                "+5215512345678",
                null,
                Origin.of(ContactSource.MESSAGE));
        assertThat(intake.take(byChat).contactId()).isEqualTo(byForm);
        assertThat(contacts.identities(byForm))
                .containsExactly(
                        Identity.phone("+525512345678"), new Identity("whatsapp", "106540352242922", "5215512345678"));
    }

    @Test
    void where_somebody_came_from_is_kept_from_the_first_time() {
        UUID click = UUID.randomUUID();
        Origin campaign = Origin.of(ContactSource.FORM)
                .through(7, 3L)
                .byLink("abcd2345", "spring")
                .byClick(click, clock.instant());
        long id = intake.take(Arrival.of("Bo", "in-bo@example.com", null, campaign))
                .contactId();
        UUID later = UUID.randomUUID();
        intake.take(Arrival.of(
                "Bo", "in-bo@example.com", null, Origin.of(ContactSource.FORM).byClick(later, clock.instant())));
        assertThat(contacts.find(id).orElseThrow().origin()).isEqualTo(campaign);
        assertThat(test.database()
                        .jdbc()
                        .queryForList("select click_id from pt_contact_click where contact_id = ?", UUID.class, id))
                .containsExactlyInAnyOrder(click, later);
    }

    @Test
    void an_identity_of_somebody_else_is_left_there_and_asked_about() {
        long one = intake.take(Arrival.of("Cy", "in-cy@example.com", "415 555 0902", API))
                .contactId();
        long other = intake.take(Arrival.of("Di", "in-di@example.com", "415 555 0902", API))
                .contactId();
        assertThat(other).isNotEqualTo(one);
        assertThat(contacts.findByPhone("+14155550902").orElseThrow().id()).isEqualTo(one);
        assertThat(test.database()
                        .jdbc()
                        .queryForList(
                                "select reason from pt_merge_suggestion where contact_a = ? and contact_b = ?",
                                String.class,
                                Math.min(one, other),
                                Math.max(one, other)))
                .containsExactly("SAME_PHONE");
    }

    @Test
    void who_was_merged_is_answered_by_who_they_were_merged_into() {
        long winner =
                intake.take(Arrival.of("Ed", "in-ed@example.com", null, API)).contactId();
        long loser = intake.take(Arrival.of("Eddie", "in-eddie@example.com", null, API))
                .contactId();
        test.jdbc().update("update pt_contact set merged_into = ? where id = ?", winner, loser);
        test.jdbc()
                .update(
                        "insert into pt_contact_merge (loser_id, winner_id, actor, merged_at, present)"
                                + " values (?, ?, 'test', current_timestamp, 1)",
                        loser,
                        winner);
        Intake taken = intake.take(Arrival.of(null, "in-eddie@example.com", "415 555 0903", API));
        assertThat(taken.contactId()).isEqualTo(winner);
        assertThat(taken.cameAs()).isEqualTo(loser);
        assertThat(contacts.find(loser).orElseThrow().phone()).isEqualTo("+14155550903");
        assertThat(contacts.family(winner)).containsExactlyInAnyOrder(winner, loser);
    }

    @Test
    void a_herd_of_one_new_person_is_one_contact() {
        var ids = new HashSet<>(
                Together.run(16, i -> intake.take(Arrival.of("Flo", "in-flo@example.com", "415 555 0904", API))
                        .contactId()));
        assertThat(ids).hasSize(1);
        assertThat(contacts.identities((Long) ids.iterator().next())).hasSize(2);
        assertThat(test.database()
                        .jdbc()
                        .queryForObject("select count(*) from pt_contact where name = 'Flo'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void each_arrival_is_an_activity() {
        long id =
                intake.take(Arrival.of("Gus", "in-gus@example.com", null, API)).contactId();
        clock.advance(Duration.ofDays(3));
        intake.take(Arrival.of("Gus", "in-gus@example.com", null, API));
        assertThat(contacts.find(id).orElseThrow().lastActivityAt()).isEqualTo(clock.instant());
        contacts.touch(id, clock.instant().minusSeconds(60));
        assertThat(test.database()
                        .jdbc()
                        .queryForObject(
                                "select last_activity_at from pt_contact where id = ?",
                                java.time.OffsetDateTime.class,
                                id))
                .isEqualTo(InstantColumn.of(clock.instant()));
    }

    @Test
    void nobody_at_all_is_no_contact() {
        assertThatIllegalArgumentException().isThrownBy(() -> intake.take(Arrival.of("Hal", "no address", "12", API)));
    }
}
