package com.privatetraffic.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.contact.ConsentFold.Decision;
import com.privatetraffic.contact.ConsentFold.Merge;
import com.privatetraffic.contact.ConsentFold.Standing;
import com.privatetraffic.contact.ConsentFold.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentFoldTest {

    private static final Topic NEWS = new Topic("EMAIL", "MARKETING");
    private static final Topic CHAT = new Topic("WHATSAPP", "MARKETING");
    private static final long ANN = 1;
    private static final long ANNA = 2;
    private static final long ANNIE = 3;

    @Test
    void the_last_word_holds() {
        assertThat(ConsentFold.of(ANN, List.of(yes(ANN, 1), no(ANN, 2)), List.of()))
                .isEqualTo(Map.of(NEWS, new Standing(false, at(2))));
        assertThat(ConsentFold.of(ANN, List.of(no(ANN, 1), yes(ANN, 2)), List.of()))
                .isEqualTo(Map.of(NEWS, new Standing(true, at(2))));
    }

    @Test
    void a_no_of_either_is_a_no_of_both_even_when_it_is_the_older_one() {
        List<Decision> said = List.of(no(ANNA, 1), yes(ANN, 2));
        assertThat(ConsentFold.of(ANN, said, List.of(new Merge(ANNA, ANN, at(3)))))
                .isEqualTo(Map.of(NEWS, new Standing(false, at(1))));
        assertThat(ConsentFold.of(ANNA, said, List.of(new Merge(ANN, ANNA, at(3)))))
                .isEqualTo(Map.of(NEWS, new Standing(false, at(1))));
    }

    @Test
    void silence_takes_nothing_back() {
        assertThat(ConsentFold.of(ANN, List.of(yes(ANN, 1)), List.of(new Merge(ANNA, ANN, at(3)))))
                .isEqualTo(Map.of(NEWS, new Standing(true, at(1))));
    }

    @Test
    void who_speaks_after_the_merge_is_heard() {
        List<Decision> said = List.of(no(ANNA, 1), yes(ANN, 2), yes(ANNA, 4));
        assertThat(ConsentFold.of(ANN, said, List.of(new Merge(ANNA, ANN, at(3)))))
                .isEqualTo(Map.of(NEWS, new Standing(true, at(4))));
    }

    @Test
    void a_merge_of_merged_ones_keeps_the_strictest_and_each_way_apart() {
        List<Decision> said = List.of(yes(ANN, 1), no(ANNA, 1), yes(ANNIE, 1), new Decision(ANNIE, CHAT, false, at(1)));
        List<Merge> merges = List.of(new Merge(ANNA, ANNIE, at(2)), new Merge(ANNIE, ANN, at(3)));
        assertThat(ConsentFold.of(ANN, said, merges))
                .isEqualTo(Map.of(NEWS, new Standing(false, at(1)), CHAT, new Standing(false, at(1))));
    }

    @Test
    void undone_everybody_has_their_own_word_again() {
        List<Decision> said = List.of(no(ANNA, 1), yes(ANN, 2));
        assertThat(ConsentFold.of(ANN, said, List.of()).get(NEWS).granted()).isTrue();
        assertThat(ConsentFold.of(ANNA, said, List.of()).get(NEWS).granted()).isFalse();
    }

    private static Decision yes(long contact, int minute) {
        return new Decision(contact, NEWS, true, at(minute));
    }

    private static Decision no(long contact, int minute) {
        return new Decision(contact, NEWS, false, at(minute));
    }

    private static Instant at(int minute) {
        return Instant.parse("2024-05-03T10:00:00Z").plusSeconds(minute * 60L);
    }
}
