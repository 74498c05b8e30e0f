package com.privatetraffic.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.contact.SearchText.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "'0177', %177%",
        "'(415) 555-01', %41555501%",
        "'+49 151 23', %4915123%",
        "ann, %ann%",
        "ANN@Example, %ann@example%",
        "100%_off, %100\\%\\_off%",
        "back\\slash, %back\\\\slash%"
    })
    void is_looked_for_anywhere(String typed, String pattern) {
        assertThat(SearchText.of(typed)).isEqualTo(new SearchText(Place.ANYWHERE, pattern));
    }

    @ParameterizedTest
    @CsvSource({"Li, li%", "张, 张%", "张伟, 张伟%", "Müller, müller%"})
    void is_looked_for_from_the_beginning_of_the_name(String typed, String pattern) {
        assertThat(SearchText.of(typed)).isEqualTo(new SearchText(Place.NAME_BEGINS, pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12", "+1", "001", "(0) 1"})
    void fewer_than_three_digits_are_refused(String typed) {
        assertThatThrownBy(() -> SearchText.of(typed)).isInstanceOf(TooShortToSearchException.class);
    }

    @Test
    void looks_in_the_expression_the_index_is_made_of() throws Exception {
        try (var migration =
                getClass().getResourceAsStream("/com/privatetraffic/schema-postgresql/V7_1__contact_search.sql")) {
            String index = new String(migration.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(index)
                    .contains(SearchText.of("anybody")
                            .condition("c")
                            .replace("c.", "")
                            .replace(" like ?", ""));
        }
    }
}
