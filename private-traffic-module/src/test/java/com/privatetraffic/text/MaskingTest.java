package com.privatetraffic.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"+8613812345678,+86 ••••••• 5678", "+14155550123,+1 •••••• 0123", "+3546171,+354 •• 71", "mia,•••"})
    void a_phone_shows_its_country_and_its_end(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"mia@example.com,m•••@example.com", "m@example.com,m•••@example.com", "@example.com,•••", "mia,•••"})
    void an_address_shows_its_first_letter_and_domain(String address, String masked) {
        assertThat(Masking.email(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"Anna Maria Miller,An. M.", "Anna,An.", "王小明,王••", "' ',•••"})
    void a_name_shows_its_beginnings(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @Property
    void no_text_makes_masking_fail(@ForAll String text) {
        assertThat(Masking.name(text)).isNotBlank();
        assertThat(Masking.email(text)).contains("•");
        assertThat(Masking.phone(text)).contains("•");
    }
}
