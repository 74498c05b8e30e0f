package com.privatetraffic.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.money.Money;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123450 | USD | $1,234.50 | US$1,234.50",
                "1980 | JPY | ¥1,980 | JP¥1,980",
                "1200 | CNY | CN¥12.00 | ¥12.00",
                "1250 | KWD | KWD\u00a01.250 | KWD\u00a01.250",
                "0 | USD | $0.00 | US$0.00",
                "-420 | USD | −$4.20 | −US$4.20"
            })
    void amounts_read_as_the_country_writes_them(long minor, String currency, String english, String chinese) {
        Money money = Money.of(minor, currency);
        assertThat(MoneyFormat.balance(money, Locale.ENGLISH)).isEqualTo(english);
        assertThat(MoneyFormat.balance(money, Locale.CHINA)).isEqualTo(chinese);
    }

    @Test
    void movements_are_always_signed() {
        assertThat(MoneyFormat.movement(Money.of(300, "USD"), Locale.US)).isEqualTo("+$3.00");
        assertThat(MoneyFormat.movement(Money.of(-100, "USD"), Locale.US)).isEqualTo("−$1.00");
        assertThat(MoneyFormat.movement(Money.of(0, "USD"), Locale.US)).isEqualTo("$0.00");
    }

    @Property
    void no_cent_is_ever_rounded_away(@ForAll long minor) {
        String digits = MoneyFormat.balance(Money.of(minor, "KWD"), Locale.US).replaceAll("[^0-9.]", "");
        assertThat(new BigDecimal(digits))
                .isEqualByComparingTo(BigDecimal.valueOf(minor, 3).abs());
    }
}
