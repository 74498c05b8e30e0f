package com.privatetraffic.contact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneKeyTest {

    @ParameterizedTest
    @CsvSource({
        // Mexico: with and without the 1 of mobiles.
        "+5215512345678, +525512345678",
        "+525512345678, +525512345678",
        // Argentina: with and without the 9 of mobiles.
        "+5491123456789, +541123456789",
        "+541123456789, +541123456789",
        // Brazil: a mobile with and without its ninth digit.
        "+551187654321, +5511987654321",
        "+5511987654321, +5511987654321",
        // A landline in São Paulo never gets one.
        "+551132345678, +551132345678",
        "+551152345678, +551152345678",
        // Elsewhere a 1 or a 9 is just a digit.
        "+14155550123, +14155550123",
        "+8613912345678, +8613912345678",
        "+5695512345678, +5695512345678"
    })
    void what_networks_treat_as_one_person_has_one_key(String number, String key) {
        assertThat(PhoneKey.of(number)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"5215512345678", "525512345678", "5491123456789", "551187654321", "551132345678"})
    void numbers_as_messengers_write_them_are_read(String digits) {
        assertThat(new PhoneNumbers("US").e164("+" + digits).map(PhoneKey::of)).contains(PhoneKey.of("+" + digits));
    }

    @Property
    void a_key_is_its_own_key(@ForAll @NumericChars @StringLength(min = 8, max = 15) String digits) {
        String key = PhoneKey.of("+" + digits);
        assertThat(PhoneKey.of(key)).isEqualTo(key);
    }

    @Property
    void no_brazilian_landline_gets_a_ninth_digit(@ForAll @NumericChars @StringLength(7) String rest) {
        for (char first = '2'; first <= '5'; first++) {
            String landline = "+5511" + first + rest;
            assertThat(PhoneKey.of(landline)).isEqualTo(landline);
        }
    }
}
