package com.privatetraffic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.Intake;
import com.privatetraffic.contact.Intake.Outcome;
import com.privatetraffic.profile.NewContact.Handle;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RegistrationTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SalesFixture sales;
    private final ProfileLab lab;

    RegistrationTest(TestDatabase test) {
        sales = new SalesFixture(test.database());
        lab = new ProfileLab(test.database(), sales.clock, sales.roster);
    }

    @Test
    void whoever_is_known_by_one_of_the_ways_is_that_contact() {
        String email = address();
        Intake made = register(person(email, List.of(new Handle("Instagram", "@Shop", "ig-" + email)), List.of()));
        assertThat(made.outcome()).isEqualTo(Outcome.CREATED);
        Intake again = register(person(null, List.of(new Handle("instagram", "shop", "ig-" + email)), List.of()));
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.contactId()).isEqualTo(made.contactId());
        ContactCard card = lab.cards.of(lab.contacts.find(made.contactId()).orElseThrow());
        assertThat(card.tags()).containsExactly("Fair");
        assertThat(card.identities()).contains(Identity.email(email), new Identity("instagram", "shop", "ig-" + email));
    }

    @Test
    void a_messenger_that_knows_people_by_their_number_tells_it() {
        register(new NewContact(
                List.of(new Handle("whatsapp", "100", "+52 1 55 1234 5678")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null));
        assertThat(lab.contacts.findByPhone("+525512345678")).isPresent();
        register(new NewContact(
                List.of(new Handle("email", null, "In.Handle@example.com"), new Handle("phone", null, "415 555 0177")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null));
        assertThat(lab.contacts.findByPhone("+14155550177"))
                .hasValueSatisfying(contact -> assertThat(contact.email()).isEqualTo("in.handle@example.com"));
    }

    @Test
    void what_cannot_be_kept_is_refused_naming_the_field_and_nothing_is_left_behind() {
        String email = address();
        refused("identities", Rule.NOTHING_TO_KNOW_BY, person(null, List.of(), List.of()));
        refused(
                "identities[0].platform",
                Rule.UNKNOWN_PLATFORM,
                person(email, List.of(new Handle("facegram", "x", "1")), List.of()));
        refused(
                "identities[0].platform",
                Rule.UNKNOWN_PLATFORM,
                person(email, List.of(new Handle("store", "customer", "1")), List.of()));
        refused(
                "identities[0].externalId",
                Rule.MISSING,
                person(email, List.of(new Handle("x", "shop", " ")), List.of()));
        refused("email", Rule.NOT_AN_ADDRESS, person("no-address", List.of(), List.of()));
        refused("consents[0].channel", Rule.UNKNOWN_WAY, person(email, List.of(), List.of(yes("PIGEON", null))));
        refused(
                "identities",
                Rule.TOO_MANY,
                person(email, Collections.nCopies(21, new Handle("x", "s", "1")), List.of()));
        refused(
                "tags",
                Rule.TOO_LONG,
                new NewContact(List.of(), null, null, email, List.of("x".repeat(61)), List.of(), null));
        refused(
                "channelId",
                Rule.UNKNOWN_CHANNEL,
                new NewContact(List.of(), null, null, email, List.of(), List.of(), -1L));
        refused(
                "phone",
                Rule.NOT_A_NUMBER_TO_CALL,
                new NewContact(List.of(), null, "12", email, List.of(), List.of(), null));
        assertThat(lab.contacts.findByEmail(email)).isEmpty();
    }

    @Test
    void a_yes_that_was_taken_back_does_not_come_to_life_by_sending_the_person_again() {
        NewContact person = person(address(), List.of(), List.of(yes("email", null)));
        long id = register(person).contactId();
        assertThat(granted(id)).isTrue();
        sales.clock.advance(Duration.ofDays(1));
        assertThat(lab.desk.record(id, no(), "test")).isTrue();
        sales.clock.advance(Duration.ofDays(1));
        register(person);
        assertThat(granted(id)).isFalse();
        assertThat(lab.desk.record(id, yes("EMAIL", null), "test")).isTrue();
        assertThat(granted(id)).isTrue();
        assertThat(lab.consents.of(id)).hasSize(3);
    }

    @Test
    void a_decision_says_who_reported_it_and_what_was_shown() {
        long id = register(person(address(), List.of(), List.of())).contactId();
        lab.desk.record(id, yes("SMS", null), "token:crm");
        sales.clock.advance(Duration.ofSeconds(1));
        lab.desk.record(
                id,
                new Decision("SMS", "SERVICE", true, "form", "Yes, text me", "2024-05", "form 17", null, null),
                "token:crm");
        List<ConsentRecord> kept = lab.consents.of(id);
        assertThat(kept.get(0).wording()).isEqualTo("Shown elsewhere; reported by token:crm");
        assertThat(kept.get(0).wordingVersion()).isEqualTo("elsewhere");
        assertThat(kept.get(0).evidence()).isEqualTo("token:crm");
        assertThat(kept.get(1).wording()).isEqualTo("Yes, text me");
        assertThat(kept.get(1).evidence()).isEqualTo("form 17; token:crm");
        refuse(Rule.HALF_A_WORDING, id, new Decision("SMS", "SERVICE", true, "form", "Yes", null, null, null, null));
        refuse(Rule.MISSING, id, new Decision("SMS", "SERVICE", true, null, null, null, null, null, null));
        refuse(Rule.UNKNOWN_WAY, id, new Decision("SMS", "FUN", true, "form", null, null, null, null, null));
    }

    @Test
    void a_key_is_one_decision_for_ever() {
        long id = register(person(address(), List.of(), List.of())).contactId();
        long other = register(person(address(), List.of(), List.of())).contactId();
        String key = "form-" + NUMBERS.incrementAndGet();
        assertThat(lab.desk.record(id, yes("EMAIL", key), "test")).isTrue();
        sales.clock.advance(Duration.ofSeconds(9));
        assertThat(lab.desk.record(id, yes("EMAIL", key), "test")).isFalse();
        refuse(Rule.OTHER_UNDER_KEY, id, yes("SMS", key));
        refuse(Rule.OTHER_UNDER_KEY, other, yes("EMAIL", key));
    }

    @Test
    void a_decision_counts_from_when_it_was_made() {
        long id = register(person(address(), List.of(), List.of())).contactId();
        Instant before = sales.clock.instant().minusSeconds(3600);
        lab.desk.record(id, no(), "test");
        lab.desk.record(id, at(before), "test");
        assertThat(granted(id)).isFalse();
        lab.desk.record(id, at(sales.clock.instant().plusSeconds(60)), "test");
        assertThat(lab.consents.of(id))
                .allSatisfy(consent -> assertThat(consent.recordedAt()).isBeforeOrEqualTo(sales.clock.instant()));
        refuse(Rule.IMPOSSIBLE_TIME, id, at(Instant.EPOCH));
        refuse(Rule.IMPOSSIBLE_TIME, id, at(sales.clock.instant().plusSeconds(3600)));
    }

    private boolean granted(long id) {
        return lab.consents.states(id).stream()
                .filter(state -> state.channel().equals("EMAIL"))
                .findFirst()
                .map(ConsentState::granted)
                .orElseThrow();
    }

    private Intake register(NewContact person) {
        return lab.registration.register(person, ContactSource.API, "token:test");
    }

    private void refused(String field, Rule rule, NewContact person) {
        assertThatThrownBy(() -> register(person)).isInstanceOfSatisfying(ProfileRefusedException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.rule()).isEqualTo(rule);
        });
    }

    private void refuse(Rule rule, long id, Decision decision) {
        assertThatThrownBy(() -> lab.desk.record(id, decision, "test"))
                .isInstanceOfSatisfying(
                        ProfileRefusedException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private static NewContact person(String email, List<Handle> handles, List<Decision> decisions) {
        return new NewContact(handles, "Ann", null, email, List.of("Fair"), decisions, null);
    }

    private static Decision yes(String channel, String key) {
        return new Decision(channel, "marketing", true, "crm", null, null, null, key, null);
    }

    private static Decision no() {
        return new Decision("EMAIL", "MARKETING", false, "phone", null, null, null, null, null);
    }

    private static Decision at(Instant at) {
        return new Decision("EMAIL", "MARKETING", true, "crm", null, null, null, null, at);
    }

    private static String address() {
        return "newcomer" + NUMBERS.incrementAndGet() + "@example.com";
    }
}
