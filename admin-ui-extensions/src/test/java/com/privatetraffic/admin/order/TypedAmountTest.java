package com.privatetraffic.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.money.Money;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12; USD; 1200",
                "12.5; USD; 1250",
                " 12.50 ; USD; 1250",
                "12,50; USD; 1250",
                "1,234.50; USD; 123450",
                "1200; JPY; 1200",
                "1.234; KWD; 1234",
                "0; USD; 0"
            })
    void what_can_be_read_in_one_way_is_read(String typed, Currency currency, long minor) {
        assertThat(TypedAmount.read(typed, currency)).contains(new Money(minor, currency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,000; USD",
                "1.000; USD",
                "1,500; USD",
                "1,000; JPY",
                "1.000; JPY",
                "12.5; JPY",
                "1,234; KWD",
                "1,234.500; USD",
                "12,34.50; USD",
                "1.234,50; USD",
                "12.; USD",
                ".5; USD",
                "-5; USD",
                "+5; USD",
                "1e3; USD",
                "12 USD; USD",
                "'';  USD",
                "9999999999999999; USD"
            })
    void what_could_mean_two_things_or_nothing_is_not(String typed, Currency currency) {
        assertThat(TypedAmount.read(typed, currency)).isEmpty();
    }
}
