package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi! #abcd2345",
                "#ABCD2345 hello",
                "您好，我想了解＃abcd2345。",
                "Hi#abcd2345, is it open? #zzzz9999",
                "#short #abcd2345"
            })
    void a_code_is_found_wherever_it_stands(String text) {
        assertThat(ChatCode.in(text)).contains("abcd2345");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"absentee", "# abcd2345", "#abcd23456", "#abcd234", "#abcd2345x", "#abcd1345", "#abcd2345-1"})
    void what_only_looks_like_one_is_none(String text) {
        assertThat(ChatCode.in(text)).isEmpty();
    }

    @RepeatedTest(20)
    void every_code_is_found_in_the_message_its_link_prepares() {
        String code = new LinkCodes(new SecureRandom()).next();
        assertThat(ChatCode.in(new ChatLine("+14155550123", "你好 & hello?").message(code)))
                .contains(code);
        assertThat(ChatCode.in(new ChatLine("+14155550123", null).message(code)))
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi there        | https://wa.me/14155550123?text=Hi%20there%20%23abcd2345",
                "({code}) a+b&c  | https://wa.me/14155550123?text=%28%23abcd2345%29%20a%2Bb%26c",
                "                | https://wa.me/14155550123?text=%23abcd2345"
            })
    void a_chat_is_opened_with_a_message_that_carries_the_code(String text, String address) {
        assertThat(new ChatLine("+14155550123", text).address("abcd2345")).isEqualTo(address);
    }

    @Test
    void a_number_has_a_country_code_and_nothing_else() {
        for (String wrong :
                new String[] {"4155550123", "+0155550123", "+1415", "+1415555012x", "+14155550123/../evil"}) {
            assertThatThrownBy(() -> new ChatLine(wrong, null)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
