package com.privatetraffic.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.commerce.Shopper;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelfPurchaseTest {

    private static final Candidate MEI = new Candidate(1, "MEI", "STANDARD", 7L, "mei@example.com", "+14155550123");

    private final SelfPurchase rule = new SelfPurchase(
            typed -> typed.isBlank() ? Optional.empty() : Optional.of("+" + typed.replaceAll("[^0-9]", "")));

    @Test
    void the_same_account_or_any_e_mail_or_phone_is_the_same_person() {
        assertThat(rule.is(MEI, shopper(7, null, null, null))).isTrue();
        assertThat(rule.is(MEI, shopper(9, " Mei@Example.com", null, null))).isTrue();
        assertThat(rule.is(MEI, shopper(9, "other@example.com", "MEI@example.com", null)))
                .isTrue();
        assertThat(rule.is(MEI, shopper(9, null, null, "+1 (415) 555-0123"))).isTrue();
    }

    @Test
    void somebody_else_is_somebody_else() {
        assertThat(rule.is(MEI, shopper(9, "ann@example.com", "ann@example.com", "+1 415 555 0199")))
                .isFalse();
        assertThat(rule.is(MEI, shopper(9, null, null, null))).isFalse();
        assertThat(rule.is(MEI, shopper(9, "", "", ""))).isFalse();
    }

    private static Shopper shopper(long customer, String email, String payerEmail, String phone) {
        Set<String> emails = payerEmail == null ? Set.of() : Set.of("first@example.com", payerEmail);
        return new Shopper(
                customer, false, "Ann", email, "+1 415 555 0198", emails, phone == null ? Set.of() : Set.of(phone));
    }
}
