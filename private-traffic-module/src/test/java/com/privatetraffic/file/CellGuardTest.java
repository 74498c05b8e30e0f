package com.privatetraffic.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1 415", "-x", "@SUM", "\tx", "\rx", "+1.", "-1,5", "--1"})
    void what_begins_like_a_formula_gets_an_apostrophe(String cell) {
        assertThat(CellGuard.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "+8613800138000", "-3.00", "12", "O'Neil", "'quoted'", " =x"})
    void strict_numbers_and_all_else_stay(String cell) {
        assertThat(CellGuard.guarded(cell)).isEqualTo(cell);
    }

    @Property
    void what_goes_out_comes_back(@ForAll("cells") String cell) {
        assertThat(CellGuard.unguarded(CellGuard.guarded(cell))).isEqualTo(cell);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("'=+-@\t\r1.a").ofMaxLength(6);
    }
}
