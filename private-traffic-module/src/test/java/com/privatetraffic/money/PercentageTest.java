package com.privatetraffic.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {

    @ParameterizedTest
    @CsvSource({"2997, 10, 300", "1999, 5, 100", "3, 10, 0", "5, 10, 1", "100, 0, 0", "100, 100, 100", "1, 0.25, 0"})
    void amounts_round_half_up_on_the_line(long base, String percent, long expected) {
        assertThat(Percentage.of(percent).halfUpOf(Money.of(base, "USD"))).isEqualTo(Money.of(expected, "USD"));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1000, 33, 330", "KWD, 1005, 10, 101"})
    void currencies_without_and_with_three_decimals_round_in_their_own_minor_units(
            String currency, long base, String percent, long expected) {
        assertThat(Percentage.of(percent).halfUpOf(Money.of(base, currency))).isEqualTo(Money.of(expected, currency));
    }

    @Test
    void a_split_gives_the_exact_remainder_to_the_other_side() {
        Split split = Split.of(Money.of(645, "USD"), Percentage.of("30"));
        assertThat(split).isEqualTo(new Split(Money.of(194, "USD"), Money.of(451, "USD")));
    }

    @Test
    void a_percentage_outside_0_to_100_or_with_a_third_decimal_is_refused() {
        assertThatThrownBy(() -> Percentage.of("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentage.of("100.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentage.of("1.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_percentage_reads_as_people_write_it() {
        assertThat(Percentage.of("10.00")).isEqualTo(Percentage.of("10")).hasToString("10");
        assertThat(Percentage.of("7.50")).hasToString("7.5");
        assertThat(Percentage.of("0.00")).hasToString("0");
    }

    @Test
    void amounts_read_with_the_decimals_of_their_currency() {
        assertThat(MoneyText.of(Money.of(123456, "USD"), Locale.US)).isEqualTo("$1,234.56");
        assertThat(MoneyText.of(Money.of(-150, "USD"), Locale.US)).isEqualTo("-$1.50");
        assertThat(MoneyText.of(Money.of(1234, "JPY"), Locale.US)).isEqualTo("¥1,234");
        assertThat(MoneyText.of(Money.of(1234, "KWD"), Locale.US)).contains("1.234");
    }
}
