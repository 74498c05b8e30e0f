package com.privatetraffic.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SalespersonCodesTest {

    @Test
    void codes_have_no_letters_that_look_alike() {
        assertThat(SalespersonCodes.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "2", "Z", "5", "S", "8", "B");
    }

    @Test
    void ten_thousand_codes_are_ten_thousand_different_ones() {
        SalespersonCodes codes = new SalespersonCodes(new Random(7));
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(codes.next());
        }
        assertThat(drawn).hasSize(10_000);
    }

    @Property
    void a_code_is_understood_however_it_is_typed(@ForAll long seed) {
        String code = new SalespersonCodes(new Random(seed)).next();
        String typed = " " + code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4) + " ";
        assertThat(SalespersonCodes.typed(typed)).contains(code);
    }

    @Property
    void no_typed_text_is_an_accident(@ForAll String text) {
        assertThat(SalespersonCodes.typed(text).stream()).allMatch(code -> code.matches("[A-Z0-9]{4,32}"));
    }
}
