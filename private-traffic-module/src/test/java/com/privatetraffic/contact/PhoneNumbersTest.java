package com.privatetraffic.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    private final PhoneNumbers numbers = new PhoneNumbers("US");

    @ParameterizedTest
    @CsvSource({"(415) 555-0123,+14155550123", "+86 138 1234 5678,+8613812345678", "0049,", "12345,", "mia,", "+1,"})
    void numbers_are_brought_to_one_form_or_refused(String typed, String e164) {
        if (e164 == null) {
            assertThat(numbers.e164(typed)).isEmpty();
        } else {
            assertThat(numbers.e164(typed)).contains(e164);
        }
    }

    @ParameterizedTest
    @CsvSource({"Mia@Example.com,mia@example.com", "' a.b+c@sub.example.co ',a.b+c@sub.example.co"})
    void addresses_are_brought_to_one_form(String typed, String address) {
        assertThat(EmailAddress.normalised(typed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mia",
                "mia@",
                "@example.com",
                "mia@example",
                "a b@example.com",
                "a@b@example.com",
                "a@example..com",
                "a@x.com\r\nBcc: b@x.com"
            })
    void what_cannot_be_an_address_is_refused(String typed) {
        assertThat(EmailAddress.normalised(typed)).isEmpty();
    }
}
