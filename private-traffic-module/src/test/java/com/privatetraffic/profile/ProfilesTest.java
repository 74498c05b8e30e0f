package com.privatetraffic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.ContactLab;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.profile.ProfileRefusedException.Rule;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProfilesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Database database;
    private final SalesFixture sales;
    private final ProfileLab lab;

    ProfilesTest(TestDatabase test) {
        database = test.database();
        sales = new SalesFixture(database);
        lab = new ProfileLab(database, sales.clock, sales.roster);
    }

    @Test
    void a_move_of_the_stage_stays_with_time_actor_and_note() {
        long id = someone();
        sales.clock.advance(Duration.ofMinutes(5));
        assertThat(lab.followUps.move(id, FollowUpStage.DEALT, " Bought twice ", "admin:lin"))
                .isEqualTo(FollowUpStage.TO_FOLLOW);
        assertThat(lab.followUps.move(id, FollowUpStage.DEALT, null, "admin:lin"))
                .isEqualTo(FollowUpStage.DEALT);
        assertThat(database.jdbc().queryForList("select * from pt_stage_move where contact_id = ?", id))
                .singleElement()
                .satisfies(
                        move -> assertThat(move.values()).contains("TO_FOLLOW", "DEALT", "Bought twice", "admin:lin"));
        Contact contact = find(id);
        assertThat(contact.stage()).isEqualTo("DEALT");
        assertThat(contact.lastActivityAt()).isEqualTo(sales.clock.instant());
        assertThat(audits(id)).containsExactly("STAGE");
    }

    @Test
    void moves_of_a_herd_follow_one_another() {
        long id = someone();
        List<FollowUpStage> stages = List.copyOf(EnumSet.range(FollowUpStage.FOLLOWING, FollowUpStage.LOST));
        assertThat(Together.run(8, number -> lab.followUps.move(id, stages.get(number % 4), null, "herd")))
                .hasOnlyElementsOfType(FollowUpStage.class);
        List<Map<String, Object>> moves = database.jdbc()
                .queryForList("select from_stage, to_stage from pt_stage_move where contact_id = ? order by id", id);
        String stage = "TO_FOLLOW";
        for (Map<String, Object> move : moves) {
            assertThat(move.get("from_stage")).isEqualTo(stage);
            stage = (String) move.get("to_stage");
        }
        assertThat(find(id).stage()).isEqualTo(stage);
    }

    @Test
    void an_owner_is_an_approved_salesperson_and_everyone_before_stays_known() {
        long id = someone();
        String mia = sales.approved().code();
        String ben = sales.approved().code();
        String applied = sales.applied().code();
        assertThat(lab.owners.assign(id, mia, null, "test")).isEmpty();
        refused(Rule.NO_REASON, () -> lab.owners.assign(id, ben, " ", "test"));
        refused(Rule.UNKNOWN_OWNER, () -> lab.owners.assign(id, applied, "Why not", "test"));
        refused(Rule.UNKNOWN_OWNER, () -> lab.owners.assign(id, "NOBODY99", "Why not", "test"));
        assertThat(lab.owners.assign(id, ben, "Speaks Dutch", "test")).contains(mia);
        assertThat(lab.owners.assign(id, null, "Asked for it", "test")).contains(ben);
        assertThat(find(id).ownerCode()).isNull();
        assertThat(database.jdbc()
                        .queryForList(
                                "select reason from pt_contact_transfer where contact_id = ? order by id",
                                String.class,
                                id))
                .containsExactly("First owner", "Speaks Dutch", "Asked for it");
    }

    @Test
    void who_leaves_hands_over_everybody_batch_by_batch() {
        String mia = sales.approved().code();
        String ben = sales.approved().code();
        List<Long> people = IntStream.range(0, 7).mapToObj(i -> someone()).toList();
        people.forEach(id -> lab.owners.assign(id, mia, null, "test"));
        database.jdbc().update("update pt_contact set merged_into = ? where id = ?", people.get(0), people.get(6));
        refused(Rule.SAME_OWNER, () -> lab.handover.all(mia, mia, "Leaves", "test"));
        refused(Rule.NO_REASON, () -> lab.handover.all(mia, ben, null, "test"));
        refused(Rule.UNKNOWN_OWNER, () -> lab.handover.all("NOBODY99", ben, "Leaves", "test"));
        assertThat(lab.handover.all(mia, ben, "Leaves", "test")).isEqualTo(7);
        assertThat(lab.handover.all(mia, ben, "Leaves", "test")).isZero();
        assertThat(count("pt_contact where owner_code = ?", mia)).isZero();
        assertThat(count("pt_contact_transfer where from_code = ?", mia)).isEqualTo(7);
    }

    @Test
    void tags_come_to_be_by_use_and_are_one_in_any_case() {
        String vip = "Vip " + NUMBERS.incrementAndGet();
        long one = someone();
        long other = someone();
        assertThat(lab.contactTags.add(List.of(one, other, 0L), vip, "test")).containsExactly(one, other);
        assertThat(lab.contactTags.add(List.of(one), vip.toUpperCase(Locale.ROOT) + " ", "test"))
                .isEmpty();
        assertThat(lab.contactTags.of(one)).containsExactly(vip);
        assertThat(lab.contactTags.set(one, List.of("Zebra", "apple", "APPLE"), "test"))
                .containsExactly(vip);
        assertThat(lab.contactTags.of(one)).containsExactly("apple", "Zebra");
        assertThat(lab.contactTags.remove(List.of(one, other), vip, "test")).containsExactly(other);
        assertThat(audits(one)).containsExactly("TAG", "UNTAG", "TAG", "TAG");
        refused(Rule.MISSING, () -> lab.contactTags.add(List.of(one), " ", "test"));
        refused(Rule.TOO_LONG, () -> lab.contactTags.add(List.of(one), "x".repeat(61), "test"));
    }

    @Test
    void a_tag_is_renamed_merged_and_deleted() {
        long one = someone();
        long other = someone();
        lab.contactTags.set(one, List.of("Red1", "Blue1"), "test");
        lab.contactTags.set(other, List.of("Red1"), "test");
        Tag red = lab.tags.named("red1").orElseThrow();
        Tag blue = lab.tags.named("blue1").orElseThrow();
        refused(Rule.NAME_TAKEN, () -> lab.tags.rename(red.id(), "BLUE1", "test"));
        assertThat(lab.tags.rename(red.id(), "RED1", "test")).isEqualTo("Red1");
        refused(Rule.SAME_TAG, () -> lab.tags.merge(red.id(), red.id(), "test"));
        lab.tags.merge(red.id(), blue.id(), "test");
        assertThat(lab.contactTags.of(one)).containsExactly("Blue1");
        assertThat(lab.contactTags.of(other)).containsExactly("Blue1");
        assertThat(lab.tags.delete(blue.id(), "test")).isEqualTo(2);
        assertThat(lab.tags.delete(blue.id(), "test")).isZero();
        assertThat(lab.contactTags.of(one)).isEmpty();
    }

    @Test
    void a_herd_that_makes_one_tag_makes_it_once() {
        List<Long> people = IntStream.range(0, 8).mapToObj(i -> someone()).toList();
        String name = "Herd " + NUMBERS.incrementAndGet();
        assertThat(Together.run(
                        8, number -> lab.contactTags.set(people.get(number), List.of("B " + name, name), "test")))
                .hasOnlyElementsOfType(List.class);
        assertThat(people).allSatisfy(id -> assertThat(lab.contactTags.of(id)).containsExactly("B " + name, name));
    }

    @Test
    void fields_are_filled_all_or_none_and_what_was_before_is_told() {
        long id = someone();
        String size = field(FieldType.NUMBER, List.of());
        String birthday = field(FieldType.DATE, List.of());
        assertThat(lab.fields.set(id, Map.of(size, "041.50", birthday, "1990-02-28"), "test"))
                .containsEntry(size, null);
        assertThat(lab.fields.of(id)).containsEntry(size, "41.5").containsEntry(birthday, "1990-02-28");
        refused(Rule.NOT_A_DATE, () -> lab.fields.set(id, Map.of(size, "42", birthday, "1990-02-30"), "test"));
        refused(Rule.UNKNOWN_FIELD, () -> lab.fields.set(id, Map.of("unheard_of", "1"), "test"));
        assertThat(lab.fields.set(id, Collections.singletonMap(size, " "), "test"))
                .containsEntry(size, "41.5");
        assertThat(lab.fields.of(id)).doesNotContainKey(size);
        lab.customFields.change(birthday, field -> field.enabled(false), "test");
        assertThat(lab.fields.of(id)).isEmpty();
        refused(Rule.UNKNOWN_FIELD, () -> lab.fields.set(id, Map.of(birthday, "1990-02-28"), "test"));
    }

    @Test
    void a_note_can_be_taken_back() {
        long id = someone();
        Note note = lab.notes.write(id, "Likes red\u00a0", "admin:lin");
        assertThat(lab.notes.remove(someone(), note.id(), "test")).isEmpty();
        assertThat(lab.notes.remove(id, note.id(), "test")).contains(note);
        assertThat(lab.notes.remove(id, note.id(), "test")).isEmpty();
        refused(Rule.MISSING, () -> lab.notes.write(id, "\n", "test"));
        refused(Rule.UNKNOWN_CONTACT, () -> lab.notes.write(-1, "x", "test"));
    }

    @Test
    void a_corrected_address_is_known_from_then_on_and_an_emptied_one_no_longer() {
        String typo = address();
        String right = address();
        long id = take(typo, "+1 415 555 0" + (100 + NUMBERS.incrementAndGet()));
        String taken = address();
        take(taken, null);
        correct(id, Correction.NONE.email(right.toUpperCase(Locale.ROOT)).name("Ann"));
        assertThat(find(id).email()).isEqualTo(right);
        assertThat(lab.contacts.findByEmail(typo)).map(Contact::id).contains(id);
        refused(Rule.TAKEN, () -> correct(id, Correction.NONE.email(taken)));
        refused(Rule.NOT_AN_ADDRESS, () -> correct(id, Correction.NONE.email("ann")));
        refused(Rule.NOT_A_NUMBER_TO_CALL, () -> correct(id, Correction.NONE.phone("12")));
        correct(id, Correction.NONE.email(null));
        assertThat(lab.contacts.findByEmail(right)).isEmpty();
        long alone = take(address(), null);
        refused(Rule.NOTHING_TO_KNOW_BY, () -> correct(alone, Correction.NONE.email("")));
        assertThat(find(alone).email()).isNotNull();
    }

    @Test
    void several_changes_are_one() {
        long id = someone();
        String before = find(id).email();
        refused(
                Rule.UNKNOWN_OWNER,
                () -> lab.profiles.change(
                        id,
                        ProfileChange.NONE
                                .correcting(Correction.NONE.email(address()))
                                .toStage(FollowUpStage.LOST, "gone")
                                .tagged(List.of("never"))
                                .toOwner("NOBODY99", "x"),
                        "test"));
        assertThat(find(id).email()).isEqualTo(before);
        assertThat(find(id).stage()).isEqualTo("TO_FOLLOW");
        assertThat(lab.contactTags.of(id)).isEmpty();
        assertThat(audits(id)).isEmpty();
    }

    @Test
    void what_is_written_for_a_merged_contact_is_written_to_the_one_that_answers_for_it() {
        long winner = someone();
        long loser = someone();
        String size = field(FieldType.NUMBER, List.of());
        database.jdbc().update("update pt_contact set merged_into = ? where id = ?", winner, loser);
        lab.followUps.move(loser, FollowUpStage.FOLLOWING, null, "test");
        lab.contactTags.add(List.of(loser), "Winner's", "test");
        lab.fields.set(loser, Map.of(size, "38"), "test");
        ContactCard card = lab.cards.of(find(loser));
        assertThat(card.contact().id()).isEqualTo(winner);
        assertThat(card.contact().stage()).isEqualTo("FOLLOWING");
        assertThat(card.tags()).containsExactly("Winner's");
        assertThat(card.fields()).containsEntry(size, "38");
        assertThat(card.identities()).hasSize(2);
    }

    @Test
    void nothing_is_written_about_somebody_erased() {
        long id = someone();
        database.jdbc().update("update pt_contact set erased_at = current_timestamp where id = ?", id);
        refused(Rule.ERASED, () -> lab.notes.write(id, "Came back", "test"));
        refused(Rule.ERASED, () -> lab.profiles.change(id, ProfileChange.NONE, "test"));
        assertThat(lab.contactTags.add(List.of(id), "Erased", "test")).isEmpty();
    }

    private void correct(long id, Correction correction) {
        lab.profiles.change(id, ProfileChange.NONE.correcting(correction), "test");
    }

    private String field(FieldType type, List<String> choices) {
        String code = "field_" + NUMBERS.incrementAndGet();
        return lab.customFields
                .create(new CustomField(0, code, "Field", "字段", type, choices, true), "test")
                .code();
    }

    private static String address() {
        return "person" + NUMBERS.incrementAndGet() + "@example.com";
    }

    private long someone() {
        return take(address(), null);
    }

    private long take(String email, String phone) {
        return ContactLab.intake(database, sales.clock)
                .take(Arrival.of(null, email, phone, Origin.of(ContactSource.API)))
                .contactId();
    }

    private Contact find(long id) {
        return lab.contacts.find(id).orElseThrow();
    }

    private List<String> audits(long id) {
        return database.jdbc()
                .queryForList(
                        "select action from pt_audit where subject_type = 'contact' and subject_id = ? order by id",
                        String.class,
                        Long.toString(id));
    }

    private long count(String what, Object value) {
        return database.jdbc().queryForObject("select count(*) from " + what, Long.class, value);
    }

    private static void refused(Rule rule, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(ProfileRefusedException.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }
}
