package com.privatetraffic.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.contact.TimelineEntry;
import com.privatetraffic.contact.TimelineSource.Edge;
import com.privatetraffic.member.Members;
import com.privatetraffic.merge.MergeRefusedException.Rule;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MergesTest {

    private static final Origin API = Origin.of(ContactSource.API);

    private final MergeLab lab;

    MergesTest(TestDatabase test) {
        this.lab = new MergeLab(test);
    }

    @Test
    void the_losing_id_resolves_to_the_winner_and_what_was_blank_there_is_filled() {
        long winner = lab.person("Ann");
        long loser = lab.person("Annie");
        lab.set(loser, "phone", "+14155550911");
        lab.set(loser, "phone_as_received", "415 555 0911");
        lab.set(loser, "customer_id", 4711L);
        lab.set(loser, "stage", "FOLLOWING");
        lab.set(loser, "owner_code", "LIN");
        lab.field(loser, "mg_size", "L");
        lab.tag(loser, "mg-vip");
        lab.merge(loser, winner);
        assertThat(lab.contacts.find(loser)).hasValueSatisfying(ann -> {
            assertThat(ann.id()).isEqualTo(winner);
            assertThat(ann.name()).isEqualTo("Ann");
            assertThat(ann.phone()).isEqualTo("+14155550911");
            assertThat(ann.phoneAsReceived()).isEqualTo("415 555 0911");
            assertThat(ann.customerId()).isEqualTo(4711);
            assertThat(ann.stage()).isEqualTo("FOLLOWING");
            assertThat(ann.ownerCode()).isEqualTo("LIN");
        });
        assertThat(lab.field(winner, "mg_size")).isEqualTo("L");
        assertThat(lab.tags(winner)).containsExactly("mg-vip");
        lab.undo(loser);
        assertThat(lab.contacts.find(loser).orElseThrow().name()).isEqualTo("Annie");
        assertThat(lab.contacts.find(winner)).hasValueSatisfying(ann -> {
            assertThat(ann.phone()).isNull();
            assertThat(ann.phoneAsReceived()).isNull();
            assertThat(ann.customerId()).isNull();
            assertThat(ann.stage()).isEqualTo("TO_FOLLOW");
            assertThat(ann.ownerCode()).isNull();
        });
        assertThat(lab.field(winner, "mg_size")).isNull();
        assertThat(lab.field(loser, "mg_size")).isEqualTo("L");
        assertThat(lab.tags(winner)).isEmpty();
    }

    @Test
    void what_is_picked_comes_from_the_loser_and_goes_back_unless_somebody_wrote_over_it() {
        long winner = lab.person("Bo");
        long loser = lab.person("Bob Miller");
        String addressOfWinner = lab.contacts.find(winner).orElseThrow().email();
        lab.merges().merge(new MergeRequest(loser, winner, Set.of("name", "email", "owner"), null, "admin:ann"));
        assertThat(lab.contacts.find(winner).orElseThrow().name()).isEqualTo("Bob Miller");
        lab.set(winner, "name", "Robert Miller");
        lab.undo(loser);
        assertThat(lab.contacts.find(winner)).hasValueSatisfying(bo -> {
            assertThat(bo.name()).isEqualTo("Robert Miller");
            assertThat(bo.email()).isEqualTo(addressOfWinner);
        });
    }

    @Test
    void picks_are_given_back_in_any_order() {
        long winner = lab.person("Cy");
        long first = lab.person("Cyrus");
        long second = lab.person("Cyril");
        for (long loser : List.of(first, second)) {
            lab.merges().merge(new MergeRequest(loser, winner, Set.of("name"), null, "admin:ann"));
        }
        lab.undo(first);
        assertThat(lab.contacts.find(winner).orElseThrow().name()).isEqualTo("Cyril");
        lab.undo(second);
        assertThat(lab.contacts.find(winner).orElseThrow().name()).isEqualTo("Cy");
    }

    @Test
    void a_chain_ends_at_the_last_and_can_be_parted_in_the_middle() {
        long a = lab.person("Di");
        long b = lab.person(null);
        long c = lab.person(null);
        lab.tag(a, "mg-chain");
        lab.merge(a, b);
        lab.merge(b, c);
        assertThat(lab.contacts.find(a).orElseThrow().id()).isEqualTo(c);
        assertThat(lab.contacts.find(c).orElseThrow().name()).isEqualTo("Di");
        assertThat(lab.contacts.family(c)).containsExactlyInAnyOrder(a, b, c);
        lab.undo(a);
        assertThat(lab.contacts.family(c)).containsExactlyInAnyOrder(b, c);
        assertThat(lab.contacts.find(c).orElseThrow().name()).isNull();
        assertThat(lab.tags(c)).isEmpty();
        assertThat(lab.tags(a)).containsExactly("mg-chain");
        lab.undo(b);
        assertThat(lab.contacts.find(b).orElseThrow().name()).isNull();
    }

    @Test
    void what_comes_later_through_the_losers_identity_leaves_with_the_loser() {
        long winner = lab.person("Ed");
        long loser = lab.person("Eddie");
        String address = lab.contacts.find(loser).orElseThrow().email();
        lab.merge(loser, winner);
        var taken = lab.intake.take(Arrival.of(null, address, "415 555 0912", API));
        assertThat(taken.contactId()).isEqualTo(winner);
        lab.says(taken.cameAs(), true);
        assertThat(lab.contacts.find(winner).orElseThrow().phone()).isEqualTo("+14155550912");
        assertThat(states(winner)).containsExactly(true);
        lab.undo(loser);
        assertThat(lab.contacts.find(winner).orElseThrow().phone()).isNull();
        assertThat(lab.contacts.find(loser).orElseThrow().phone()).isEqualTo("+14155550912");
        assertThat(lab.contacts.findByPhone("+14155550912").orElseThrow().id()).isEqualTo(loser);
        assertThat(states(winner)).isEmpty();
        assertThat(states(loser)).containsExactly(true);
    }

    @Test
    void the_stricter_word_holds_until_they_are_parted() {
        long winner = lab.person("Flo");
        long loser = lab.person("Florence");
        lab.says(winner, true);
        lab.says(loser, false);
        lab.clock.advance(Duration.ofMinutes(1));
        lab.merge(loser, winner);
        assertThat(states(winner)).containsExactly(false);
        lab.undo(loser);
        assertThat(states(winner)).containsExactly(true);
        assertThat(states(loser)).containsExactly(false);
    }

    @Test
    void the_same_again_answers_the_first() {
        long winner = lab.person("Gus");
        long loser = lab.person("Gustav");
        Merge first = lab.merges().merge(MergeRequest.of(loser, winner, "one person", "admin:ann"));
        assertThat(lab.merges().merge(MergeRequest.of(loser, winner, "again", "admin:bo")))
                .isEqualTo(first);
        Merge undone = lab.merges().undo(loser, "admin:bo");
        assertThat(undone.undoneBy()).isEqualTo("admin:bo");
        assertThat(lab.merges().undo(loser, "admin:cy")).isEqualTo(undone);
        assertThat(lab.merges()
                        .merge(MergeRequest.of(loser, winner, "once more", "admin:ann"))
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void what_cannot_be_one_person_is_refused_and_nothing_changes() {
        long one = lab.person("Hal");
        long other = lab.person("Henry");
        assertThatThrownBy(() -> lab.merge(one, one)).satisfies(rule(Rule.SELF));
        refused(Rule.UNKNOWN_WINNER, () -> lab.merge(one, -1));
        refused(Rule.UNKNOWN_LOSER, () -> lab.merge(-1, one));
        refused(Rule.NOT_MERGED, () -> lab.undo(one));
        lab.set(one, "customer_id", 1L);
        lab.set(other, "customer_id", 2L);
        refused(Rule.DIFFERENT_CUSTOMERS, () -> lab.merge(one, other));
        lab.set(other, "customer_id", 1L);
        lab.member(one);
        lab.member(other);
        refused(Rule.BOTH_MEMBERS, () -> lab.merge(one, other));
        assertThat(lab.contacts.find(one).orElseThrow().id()).isEqualTo(one);
        long third = lab.person("Hank");
        lab.merge(third, other);
        refused(Rule.ALREADY_ONE, () -> lab.merge(other, third));
        refused(Rule.MERGED_ELSEWHERE, () -> lab.merge(third, one));
        lab.test.jdbc().update("update pt_contact set erased_at = current_timestamp where id = ?", one);
        refused(Rule.ERASED, () -> lab.merge(lab.person("Ike"), one));
    }

    @Test
    void a_membership_of_either_is_the_membership_of_both_and_leaves_with_its_own() {
        long winner = lab.person("Ida");
        long loser = lab.person("Ida B");
        lab.member(loser);
        Members members = new Members(lab.test.database());
        lab.merge(loser, winner);
        assertThat(members.findByContact(winner).orElseThrow().contactId()).isEqualTo(loser);
        long another = lab.person("Ida C");
        lab.member(another);
        refused(Rule.BOTH_MEMBERS, () -> lab.merge(another, winner));
        lab.undo(loser);
        assertThat(members.findByContact(winner)).isEmpty();
        assertThat(members.findByContact(loser)).isPresent();
    }

    @Test
    void an_undo_is_held_up_with_the_reason() {
        long winner = lab.person("Jo");
        long loser = lab.person("Joe");
        lab.merge(loser, winner);
        lab.holds.add((merge, leaving, staying) -> leaving.contains(loser) && staying.contains(winner)
                ? Optional.of("100 points were spent.")
                : Optional.empty());
        assertThatThrownBy(() -> lab.undo(loser)).satisfies(rule(Rule.USED)).hasMessageContaining("100 points");
        assertThat(lab.contacts.find(loser).orElseThrow().id()).isEqualTo(winner);
        lab.holds.clear();
        lab.undo(loser);
    }

    @Test
    void a_tag_two_losers_had_stays_until_both_left_and_one_set_by_hand_for_good() {
        long winner = lab.person("Kim");
        long first = lab.person("Kimmy");
        long second = lab.person("Kimberly");
        lab.tag(first, "mg-both");
        lab.tag(second, "mg-both");
        lab.merge(first, winner);
        lab.merge(second, winner);
        lab.undo(first);
        assertThat(lab.tags(winner)).containsExactly("mg-both");
        lab.undo(second);
        assertThat(lab.tags(winner)).isEmpty();
        lab.tag(winner, "mg-both");
        lab.merge(first, winner);
        lab.undo(first);
        assertThat(lab.tags(winner)).containsExactly("mg-both");
    }

    @Test
    void of_merges_in_both_directions_at_once_exactly_one_is_made() {
        for (int round = 0; round < 5; round++) {
            long one = lab.person("Lu");
            long other = lab.person("Lucy");
            List<Object> outcomes = Together.run(8, i -> lab.merges()
                    .merge(MergeRequest.of(i % 2 == 0 ? one : other, i % 2 == 0 ? other : one, null, "admin:ann"))
                    .id());
            assertThat(outcomes.stream().filter(Long.class::isInstance).distinct())
                    .as("%s", outcomes)
                    .hasSize(1);
            assertThat(outcomes.stream().filter(MergeRefusedException.class::isInstance))
                    .as("%s", outcomes)
                    .hasSize(4);
            assertThat(lab.contacts.find(one).orElseThrow().id())
                    .isEqualTo(lab.contacts.find(other).orElseThrow().id());
        }
    }

    @Test
    void a_ring_merged_at_once_has_no_cycle() {
        for (int round = 0; round < 20; round++) {
            List<Long> ring = List.of(lab.person("Ma"), lab.person("Mb"), lab.person("Mc"), lab.person("Md"));
            List<Object> outcomes = Together.run(
                    4, i -> lab.merges().merge(MergeRequest.of(ring.get(i), ring.get((i + 1) % 4), null, "admin:ann")));
            assertThat(outcomes)
                    .allMatch(o -> o instanceof Merge || o instanceof MergeRefusedException, outcomes.toString());
            List<Long> roots = ring.stream()
                    .map(id -> lab.contacts.find(id).orElseThrow())
                    .map(root -> root.mergedInto() == null ? root.id() : -1)
                    .distinct()
                    .toList();
            assertThat(roots).hasSize(1).doesNotContain(-1L);
        }
    }

    @Test
    void the_timeline_says_who_this_was_too() {
        long winner = lab.person("Nan");
        long loser = lab.person("Nancy");
        lab.merge(loser, winner);
        lab.clock.advance(Duration.ofHours(1));
        lab.undo(loser);
        MergeTimeline timeline = new MergeTimeline(lab.test.database());
        lab.clock.advance(Duration.ofHours(1));
        List<TimelineEntry> all = timeline.before(List.of(winner), new Edge(lab.clock.instant(), Long.MAX_VALUE), 10);
        assertThat(all).extracting(TimelineEntry::what).containsExactly("parted", "merged");
        assertThat(all.get(1).facts())
                .containsEntry("loser", Long.toString(loser))
                .containsEntry("reason", "one person");
        assertThat(timeline.before(
                        List.of(loser), new Edge(all.get(0).at(), all.get(0).id()), 10))
                .containsExactly(all.get(1));
    }

    private List<Boolean> states(long contact) {
        return lab.consents.states(contact).stream().map(ConsentState::granted).toList();
    }

    private static void refused(Rule rule, ThrowingCallable action) {
        assertThatThrownBy(action).satisfies(rule(rule));
    }

    private static Consumer<Throwable> rule(Rule rule) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(MergeRefusedException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(rule));
    }
}
