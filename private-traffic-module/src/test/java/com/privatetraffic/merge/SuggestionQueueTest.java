package com.privatetraffic.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.contact.MergeSuggestions;
import com.privatetraffic.contact.SuggestionReason;
import com.privatetraffic.merge.SuggestionQueue.Place;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SuggestionQueueTest {

    private final MergeLab lab;
    private final SuggestionQueue queue;
    private final MergeSuggestions suggestions;

    SuggestionQueueTest(TestDatabase test) {
        this.lab = new MergeLab(test);
        this.queue = new SuggestionQueue(test.database(), lab.clock);
        this.suggestions = new MergeSuggestions(test.database(), lab.clock);
    }

    @Test
    void the_likeliest_come_first_page_by_page() {
        for (SuggestionReason reason : SuggestionReason.values()) {
            suggestions.note(lab.person("A"), lab.person("B"), reason);
            suggestions.note(lab.person("C"), lab.person("D"), reason);
        }
        List<Suggestion> all = new ArrayList<>();
        Place place = Place.FIRST;
        List<Suggestion> page = queue.page(place, 3);
        while (!page.isEmpty()) {
            all.addAll(page);
            Suggestion last = page.get(page.size() - 1);
            place = new Place(last.score(), last.id());
            page = queue.page(place, 3);
        }
        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Suggestion::score)
                        .thenComparing(Suggestion::id)
                        .reversed());
    }

    @Test
    void a_pair_that_was_merged_needs_no_asking_until_it_is_parted() {
        long one = lab.person("Ann");
        long other = lab.person("Annie");
        suggestions.note(one, other, SuggestionReason.SAME_PHONE);
        assertThat(queue.of(one)).hasSize(1);
        lab.merge(other, one);
        assertThat(queue.of(one)).isEmpty();
        lab.undo(other);
        assertThat(queue.of(one)).hasSize(1);
    }

    @Test
    void a_pair_is_shown_as_those_who_answer_for_it_now() {
        long one = lab.person("Bo");
        long other = lab.person("Bob");
        long winner = lab.person("Robert");
        suggestions.note(one, other, SuggestionReason.SAME_EMAIL);
        lab.merge(other, winner);
        assertThat(queue.of(winner)).singleElement().satisfies(pair -> assertThat(List.of(pair.one(), pair.other()))
                .containsExactlyInAnyOrder(one, winner));
    }

    @Test
    void that_two_are_not_the_same_is_remembered_for_all_that_is_known_of_them() {
        long one = lab.person("Cy");
        long other = lab.person("Cyrus");
        long merged = lab.person("Cyril");
        lab.merge(merged, other);
        suggestions.note(one, other, SuggestionReason.SAME_PHONE);
        assertThat(queue.notTheSame(queue.of(one).get(0).id(), "admin:ann")).isTrue();
        suggestions.note(one, other, SuggestionReason.SAME_PHONE);
        suggestions.note(merged, one, SuggestionReason.SAME_EMAIL);
        assertThat(queue.of(one)).isEmpty();
        suggestions.note(one, lab.person("Celia"), SuggestionReason.SAME_EMAIL);
        assertThat(queue.of(one)).hasSize(1);
        assertThat(queue.notTheSame(-1, "admin:ann")).isFalse();
    }
}
