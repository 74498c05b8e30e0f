package com.privatetraffic.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void what_no_database_keeps_is_left_out_or_replaced() {
        assertThat(CleanText.of("a\u0000b", 10)).isEqualTo("ab");
        assertThat(CleanText.of("a\ud83d", 10)).isEqualTo("a\ufffd");
        assertThat(CleanText.of("\ude00b", 10)).isEqualTo("\ufffdb");
        assertThat(CleanText.of(" \u0000 ", 10)).isNull();
        assertThat(CleanText.of(null, 10)).isNull();
    }

    @Test
    void no_character_is_halved() {
        assertThat(CleanText.of("ab😀c", 3)).isEqualTo("ab");
        assertThat(CleanText.of("ab😀c", 4)).isEqualTo("ab😀");
    }

    @Property(tries = 300)
    void whatever_comes_it_fits_and_has_only_whole_characters(
            @ForAll String text, @ForAll @IntRange(max = 20) int most) {
        String clean = CleanText.of(text, most);
        if (clean != null) {
            assertThat(clean).hasSizeLessThanOrEqualTo(most).isNotBlank();
            assertThat(clean.codePoints()).noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        }
    }
}
