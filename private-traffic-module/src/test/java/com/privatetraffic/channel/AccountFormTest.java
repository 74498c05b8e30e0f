package com.privatetraffic.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountFormTest {

    private final Platforms platforms = new Platforms(List.of());

    @ParameterizedTest
    @CsvSource({
        "whatsapp, +1 (415) 555-0100, 14155550100",
        "whatsapp, 106540352242922, 106540352242922",
        "instagram, @Mia.Lin, mia.lin",
        "instagram, 17841405309211844, 17841405309211844",
        "messenger, mias.shop, mias.shop",
        "messenger, 109876543210, 109876543210",
        "wechat, gh_0a1B, gh_0a1B",
    })
    void one_account_has_one_form(String platform, String typed, String account) {
        assertThat(platforms.find(platform).orElseThrow().account(typed)).contains(account);
    }

    @ParameterizedTest
    @CsvSource({"whatsapp, mia", "whatsapp, +", "instagram, mia lin", "x, @mia!"})
    void what_cannot_be_an_account_is_none(String platform, String typed) {
        assertThat(platforms.find(platform).orElseThrow().account(typed)).isEmpty();
    }

    @Test
    void an_account_fits_its_column_in_the_form_it_is_kept_in() {
        assertThat(AccountForm.HANDLE.of("\uD801\uDC00".repeat(100))).isEmpty();
        assertThat(AccountForm.TEXT.of("a".repeat(121))).isEmpty();
        assertThat(AccountForm.TEXT.of("a".repeat(120))).isPresent();
    }
}
