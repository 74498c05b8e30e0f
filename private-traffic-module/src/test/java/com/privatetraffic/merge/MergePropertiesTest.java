package com.privatetraffic.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.Intake;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two worlds with the same people to whom the same happens; in one of them they are merged and parted in between, at random.
 * Whatever the order, all rows belong to somebody who is listed, and once all merges are undone the worlds are alike.
 */
@OnBothDatabases
class MergePropertiesTest {

    private static final int PEOPLE = 6;
    private static final int STEPS = 40;
    private static final List<String> OWNED = List.of(
            "pt_contact_identity", "pt_consent", "pt_contact_field", "pt_member", "pt_contact_note", "pt_contact_tag");
    private static final List<String> FIELDS = List.of("name", "email", "phone", "stage", "owner", "field:mp_text");

    private final MergeLab lab;
    private Random random;
    private String world;

    MergePropertiesTest(TestDatabase test) {
        this.lab = new MergeLab(test);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void totals_stay_and_undoing_all_gives_everything_back(int seed) {
        random = new Random(seed);
        world = (lab.test + "-" + seed + "-").toLowerCase(Locale.ROOT);
        List<Long> merged = people("a");
        List<Long> apart = people("b");
        for (int step = 0; step < STEPS; step++) {
            lab.clock.advance(Duration.ofSeconds(1));
            switch (random.nextInt(4)) {
                case 0, 1 -> mergeAnyTwo(merged);
                case 2 -> partAnyOne(merged);
                default -> arrive(step, random.nextInt(PEOPLE));
            }
            everyRowBelongsToSomebodyListed(merged);
        }
        List<Long> present =
                new ArrayList<>(merged.stream().filter(this::isMerged).toList());
        Collections.shuffle(present, random);
        present.forEach(lab::undo);
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(portrait(merged.get(i)))
                    .as("seed %s, person %s", seed, i)
                    .isEqualTo(portrait(apart.get(i)));
        }
    }

    private List<Long> people(String side) {
        long like = new Random(world.hashCode()).nextLong();
        Random same = new Random(like);
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Arrival arrival = new Arrival(
                    List.of(account(side, i)),
                    same.nextBoolean() ? "Name " + i : null,
                    same.nextBoolean() ? "mp-" + world + side + i + "@example.com" : null,
                    null,
                    null,
                    Origin.of(ContactSource.API));
            long id = lab.intake.take(arrival).cameAs();
            people.add(id);
            if (same.nextBoolean()) {
                lab.field(id, "mp_text", "text " + i);
            }
            if (same.nextBoolean()) {
                lab.tag(id, "mp-" + same.nextInt(3));
            }
            if (same.nextBoolean()) {
                lab.set(id, "stage", "FOLLOWING");
            }
            if (same.nextBoolean()) {
                lab.set(id, "owner_code", "OWNER" + i);
            }
            if (same.nextInt(3) == 0) {
                lab.says(id, same.nextBoolean());
            }
            if (i == 0) {
                lab.member(id);
            }
            lab.test
                    .jdbc()
                    .update(
                            "insert into pt_contact_note (contact_id, note, actor, written_at)"
                                    + " values (?, 'note', 'test', current_timestamp)",
                            id);
        }
        return people;
    }

    private Identity account(String side, int person) {
        return Identity.on("wechat", "shop", world + side + person);
    }

    private void mergeAnyTwo(List<Long> people) {
        long loser = people.get(random.nextInt(PEOPLE));
        long winner = people.get(random.nextInt(PEOPLE));
        Set<String> picked = new TreeSet<>(FIELDS.subList(0, random.nextInt(FIELDS.size() + 1)));
        try {
            lab.merges().merge(new MergeRequest(loser, winner, picked, null, "test"));
        } catch (MergeRefusedException fine) {
            assertThat(fine.rule())
                    .isIn(
                            MergeRefusedException.Rule.SELF,
                            MergeRefusedException.Rule.ALREADY_ONE,
                            MergeRefusedException.Rule.MERGED_ELSEWHERE);
        }
    }

    private void partAnyOne(List<Long> people) {
        people.stream()
                .filter(this::isMerged)
                .skip(random.nextInt(3))
                .findFirst()
                .ifPresent(lab::undo);
    }

    /** The same person learns the same in both worlds, and says yes or no. */
    private void arrive(int step, int person) {
        boolean leavesPhone = random.nextBoolean();
        boolean says = random.nextBoolean();
        for (String side : List.of("a", "b")) {
            String phone = leavesPhone ? "+1415" + (side.equals("a") ? "6" : "7") + (100000 + unique(step)) : null;
            Intake taken = lab.intake.take(new Arrival(
                    List.of(account(side, person)),
                    "Later " + step,
                    null,
                    phone,
                    null,
                    Origin.of(ContactSource.MESSAGE)));
            lab.says(taken.cameAs(), says);
        }
    }

    private int unique(int step) {
        return Math.floorMod(world.hashCode() * 31 + step, 900000);
    }

    private void everyRowBelongsToSomebodyListed(List<Long> people) {
        Map<Long, Long> roots = new HashMap<>();
        people.forEach(id -> roots.put(id, lab.contacts.find(id).orElseThrow().id()));
        assertThat(roots.values()).allSatisfy(root -> assertThat(isMerged(root)).isFalse());
        List<Long> listed = roots.values().stream().distinct().toList();
        List<Long> families = listed.stream()
                .flatMap(root -> lab.contacts.family(root).stream())
                .toList();
        assertThat(families).containsExactlyInAnyOrderElementsOf(people);
        for (Long root : listed) {
            List<Long> family = lab.contacts.family(root);
            assertThat(lab.contacts.identities(root))
                    .hasSize(family.stream()
                            .mapToInt(id -> rows("pt_contact_identity", id).size())
                            .sum());
        }
        long states = people.stream()
                .filter(this::isMerged)
                .mapToLong(id -> rows("pt_consent_state", id).size())
                .sum();
        assertThat(states).isZero();
    }

    private boolean isMerged(long contact) {
        return lab.test.jdbc().queryForObject("select merged_into from pt_contact where id = ?", Long.class, contact)
                != null;
    }

    /** All that is known of a person, without what tells the worlds apart. */
    private List<String> portrait(long contact) {
        Stream<Map<String, Object>> rows = Stream.concat(
                lab
                        .test
                        .jdbc()
                        .queryForList(
                                "select name, email, phone, phone_as_received, customer_id, stage, owner_code, merged_into"
                                        + " from pt_contact where id = ?",
                                contact)
                        .stream(),
                Stream.concat(OWNED.stream(), Stream.of("pt_consent_state"))
                        .flatMap(table -> rows(table, contact).stream()));
        return rows.map(this::likeIn).sorted().toList();
    }

    private String likeIn(Map<String, Object> row) {
        Map<String, Object> shown = new TreeMap<>(row);
        shown.keySet()
                .removeIf(column -> Set.of("id", "contact_id", "number", "business_key", "updated_by")
                                .contains(column.toLowerCase(Locale.ROOT))
                        || column.toLowerCase(Locale.ROOT).endsWith("_at"));
        return shown.toString().replace(world + "a", world + "b").replace("+14156", "+14157");
    }

    private List<Map<String, Object>> rows(String table, long contact) {
        return lab.test.jdbc().queryForList("select * from " + table + " where contact_id = ?", contact);
    }
}
