package com.privatetraffic.sample.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"4111 1111 1111 1111", "4000-0000-0000-0002", "378282246310005"})
    void aNumberThatPassesTheLuhnCheckIsACard(String text) {
        assertThat(CardNumber.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4111", "4111111111111112", "4111 1111 1111 111x", "12345678901234567890"})
    void anythingElseIsNot(String text) {
        assertThat(CardNumber.parse(text)).isEmpty();
    }

    @Test
    void aCardNeverPrintsMoreThanItsLastFourDigits() {
        assertThat(CardNumber.parse("4111111111111111").orElseThrow()).hasToString("card ending in 1111");
    }

    @Test
    void aTokenRemembersHowAChargeEndsButNotTheCard() {
        CardToken paying = CardToken.forCard("4111111111111111");
        CardToken declining = CardToken.forCard("4000000000000002");

        assertThat(CardToken.read(paying.value()).approves()).isTrue();
        assertThat(CardToken.read(declining.value()).approves()).isFalse();
        assertThat(CardToken.read(null).approves()).isFalse();
        assertThat(paying.value() + declining.value()).doesNotContain("4111", "0000000");
    }
}
