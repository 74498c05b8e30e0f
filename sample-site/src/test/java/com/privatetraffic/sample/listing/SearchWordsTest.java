package com.privatetraffic.sample.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void onlyLettersAndDigitsAreWords() {
        assertThat(SearchWords.of(" Linen {!lucene} (shirt): +\"a\\ ").words())
                .containsExactly("linen", "lucene", "shirt", "a");
        assertThat(SearchWords.of("tea AND NOT mug").words()).containsExactly("tea", "and", "not", "mug");
        assertThat(SearchWords.of("<script>").words()).containsExactly("script");
        assertThat(SearchWords.of("*:*").isEmpty()).isTrue();
        assertThat(SearchWords.of("*:*").nothingTyped()).isFalse();
        assertThat(SearchWords.of(" \t ").nothingTyped()).isTrue();
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(SearchWords.of("x".repeat(99) + "😀😀").typed())
                .endsWith("x😀")
                .hasSize(101);
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(SearchWords.of("linen shi").beginning()).isEqualTo("+linen +shi*");
        assertThat(SearchWords.of("羊").beginning()).isEqualTo("+羊*");
        assertThat(SearchWords.of("羊毛帽").beginning()).isEqualTo("+羊毛帽");
    }
}
