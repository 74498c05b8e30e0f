package com.privatetraffic.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.Intake;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.merge.MergeLab;
import com.privatetraffic.merge.MergeRefusedException;
import com.privatetraffic.privacy.PersonExport.Everything;
import com.privatetraffic.privacy.PersonExport.Part;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ErasureTest {

    private static final Origin API = Origin.of(ContactSource.API);

    private final MergeLab lab;
    private final PrivacyLab privacy;

    ErasureTest(TestDatabase test) {
        this.lab = new MergeLab(test);
        this.privacy = new PrivacyLab(test.database(), lab.clock);
    }

    @Test
    void nothing_but_the_id_is_left_and_who_writes_again_is_somebody_new() {
        String address = MergeLab.address();
        long id =
                lab.intake.take(Arrival.of("Ann", address, "415 555 0921", API)).contactId();
        lab.says(id, true);
        assertThat(erase(id).contactId()).isEqualTo(id);
        assertThat(lab.contacts.find(id)).hasValueSatisfying(gone -> {
            assertThat(gone.name()).isNull();
            assertThat(gone.email()).isNull();
            assertThat(gone.phone()).isNull();
            assertThat(gone.phoneAsReceived()).isNull();
            assertThat(gone.erasedAt()).isEqualTo(lab.clock.instant());
        });
        assertThat(lab.contacts.identities(id)).isEmpty();
        assertThat(privacy.suppressions().contains(Identity.email(address))).isTrue();
        assertThat(privacy.suppressions().contains(Identity.phone("+14155550921")))
                .isTrue();
        Intake again = lab.intake.take(Arrival.of("Ann", address, "415 555 0921", API));
        assertThat(again.contactId()).isNotEqualTo(id);
        assertThat(again.outcome()).isEqualTo(Intake.Outcome.CREATED);
        assertThat(lab.consents.states(again.contactId())).isEmpty();
    }

    @Test
    void erased_again_nothing_happens() {
        long id = lab.person("Bo");
        Erased first = erase(id);
        lab.clock.advance(Duration.ofDays(1));
        assertThat(erase(id)).isEqualTo(first);
        assertThat(audited("ERASE", id)).isEqualTo(1);
        assertThat(privacy.erasure().erase(-1, null, "admin:ann")).isEmpty();
    }

    @Test
    void a_person_is_erased_under_all_ids_and_stays_one() {
        long winner = lab.person("Cy");
        long loser = lab.person("Cyrus");
        lab.merge(loser, winner);
        assertThat(erase(loser).contactId()).isEqualTo(winner);
        assertThat(lab.test
                        .jdbc()
                        .queryForList(
                                "select name from pt_contact where erased_at is not null and id in (?, ?)",
                                String.class,
                                winner,
                                loser))
                .containsExactly(null, null);
        assertThat(lab.contacts.find(loser).orElseThrow().id()).isEqualTo(winner);
        assertThatThrownBy(() -> lab.undo(loser)).isInstanceOf(MergeRefusedException.class);
        assertThat(lab.test
                        .jdbc()
                        .queryForObject(
                                "select count(*) from pt_contact_merge_field f join pt_contact_merge m on m.id = f.merge_id"
                                        + " where m.loser_id = ?",
                                Integer.class,
                                loser))
                .isZero();
    }

    @Test
    void money_stays_with_the_id_and_visits_are_those_of_nobody() {
        long id = lab.person("Di");
        UUID click = UUID.randomUUID();
        lab.test
                .jdbc()
                .update(
                        "insert into pt_click (id, link_code, occurred_at, via, bot, device, referrer, visitor_id)"
                                + " values (?, 'abcd2345', current_timestamp, 'LINK', false, 'PHONE', 'https://mail/di', ?)",
                        click,
                        UUID.randomUUID());
        lab.test
                .jdbc()
                .update(
                        "insert into pt_contact_click (click_id, contact_id, clicked_at) values (?, ?, current_timestamp)",
                        click,
                        id);
        lab.test
                .jdbc()
                .update(
                        "insert into pt_attribution (order_id, state, reason, join_membership, email_news, contact_id,"
                                + " placed_at, created_at)"
                                + " values (?, 'FROZEN', 'NONE', false, false, ?, current_timestamp, current_timestamp)",
                        id,
                        id);
        lab.member(id);
        lab.test.jdbc().update("update pt_member set customer_id = ? where contact_id = ?", id, id);
        erase(id);
        assertThat(lab.test
                        .jdbc()
                        .queryForList("select link_code, referrer, visitor_id from pt_click where id = ?", click))
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly("abcd2345", null, null));
        assertThat(lab.test
                        .jdbc()
                        .queryForObject("select contact_id from pt_attribution where order_id = ?", Long.class, id))
                .isEqualTo(id);
        assertThat(lab.test
                        .jdbc()
                        .queryForList("select customer_id from pt_member where contact_id = ?", Long.class, id))
                .containsExactly((Long) null);
    }

    @Test
    void whoever_sells_for_the_store_is_parted_with_first() {
        String address = MergeLab.address();
        long id = lab.intake.take(Arrival.of("Ed", address, null, API)).contactId();
        lab.test
                .jdbc()
                .update(
                        "insert into pt_salesperson (code, email, name, type, state, grade_id, terms_version, applied_at)"
                                + " values (?, ?, 'Ed Lind', 'STAFF', 'APPROVED', (select min(id) from pt_grade), 'v1',"
                                + " current_timestamp)",
                        "ED" + id,
                        address);
        assertThatThrownBy(() -> erase(id))
                .isInstanceOf(ErasureRefusedException.class)
                .hasMessageContaining("ED" + id);
        assertThat(lab.contacts.find(id).orElseThrow().name()).isEqualTo("Ed");
        lab.test.jdbc().update("update pt_salesperson set state = 'TERMINATED' where code = ?", "ED" + id);
        erase(id);
        assertThat(lab.test
                        .jdbc()
                        .queryForMap("select email, name from pt_salesperson where code = ?", "ED" + id)
                        .values())
                .noneMatch(value -> value.toString().contains("Ed Lind") || value.equals(address));
    }

    @Test
    void who_arrives_at_the_same_moment_is_somebody_else_or_erased_too() {
        for (int round = 0; round < 5; round++) {
            String address = MergeLab.address();
            Arrival arrival = Arrival.of("Flo", address, null, API);
            long id = lab.intake.take(arrival).contactId();
            List<Object> outcomes = Together.run(6, i -> i == 0 ? erase(id) : lab.intake.take(arrival));
            assertThat(outcomes).noneMatch(Throwable.class::isInstance);
            assertThat(lab.contacts.find(id).orElseThrow().name()).isNull();
            assertThat(lab.contacts.identities(id)).isEmpty();
            lab.contacts.findByEmail(address).ifPresent(other -> assertThat(other.id())
                    .isNotEqualTo(id));
        }
    }

    @Test
    void all_rows_of_all_ids_are_handed_over_and_that_is_noted() {
        long winner = lab.person("Gus");
        long loser = lab.person("Gustav");
        lab.member(loser);
        lab.merge(loser, winner);
        Everything all = privacy.export().of(loser, "admin:ann").orElseThrow();
        assertThat(all.contactId()).isEqualTo(winner);
        assertThat(all.family()).containsExactlyInAnyOrder(winner, loser);
        assertThat(rows(all, "membership")).hasSize(1).allSatisfy(row -> assertThat(row)
                .containsEntry("contact_id", loser));
        assertThat(rows(all, "merges")).hasSize(1);
        assertThat(audited("EXPORT", winner)).isEqualTo(1);
        assertThat(privacy.export().of(-1, "admin:ann")).isEmpty();
    }

    private static List<Map<String, Object>> rows(Everything all, String part) {
        return all.parts().stream()
                .filter(each -> each.name().equals(part))
                .map(Part::rows)
                .findFirst()
                .orElseThrow()
                .get();
    }

    private Erased erase(long contact) {
        return privacy.erasure().erase(contact, "asked for it", "admin:ann").orElseThrow();
    }

    private int audited(String action, long contact) {
        return lab.test
                .jdbc()
                .queryForObject(
                        "select count(*) from pt_audit where action = ? and subject_type = 'contact' and subject_id = ?",
                        Integer.class,
                        action,
                        Long.toString(contact));
    }
}
