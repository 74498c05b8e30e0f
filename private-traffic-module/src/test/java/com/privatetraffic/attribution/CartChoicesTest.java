package com.privatetraffic.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CartChoicesTest {

    private static final AtomicLong CART = new AtomicLong(1000);
    private static final Consent TERMS = new Consent("2026-01", "Join the programme");
    private static final Consent NEWS = new Consent("2026-02", "Send me news by e-mail");

    private final CartChoices choices;
    private final long cart = CART.incrementAndGet();

    CartChoicesTest(TestDatabase test) {
        this.choices = new CartChoices(test.database(), new MovableClock("2026-03-01T10:00:00Z"));
    }

    @Test
    void each_choice_is_kept_beside_the_others() {
        Click click = click("MEI", "2026-02-01T00:00:00Z");
        choices.rememberClick(cart, click);
        choices.rememberCode(cart, " LIN ");
        choices.rememberConsents(cart, TERMS, NEWS);
        assertThat(choices.find(cart)).contains(new CartChoice(click, "LIN", TERMS, NEWS));
    }

    @Test
    void an_unticked_box_and_an_emptied_field_take_the_choice_back() {
        choices.rememberCode(cart, "LIN");
        choices.rememberConsents(cart, TERMS, NEWS);
        choices.rememberCode(cart, " ");
        choices.rememberConsents(cart, TERMS, null);
        assertThat(choices.find(cart)).contains(new CartChoice(null, null, TERMS, null));
    }

    @Test
    void the_last_click_counts() {
        Click late = click("LIN", "2026-02-02T00:00:00Z");
        choices.rememberClick(cart, click("MEI", "2026-02-01T00:00:00Z"));
        choices.rememberClick(cart, late);
        choices.rememberClick(cart, click("MEI", "2026-02-01T00:00:00Z"));
        assertThat(choices.find(cart).orElseThrow().click()).isEqualTo(late);
    }

    @Test
    void the_source_is_the_last_click_of_all_and_moves_along_with_the_cart() {
        Click campaign = click(null, "2026-02-03T00:00:00Z");
        choices.rememberSource(cart, click("MEI", "2026-02-01T00:00:00Z"));
        choices.rememberSource(cart, campaign);
        choices.rememberSource(cart, click("LIN", "2026-02-02T00:00:00Z"));
        assertThat(choices.findSource(cart)).contains(campaign);
        assertThat(choices.find(cart).orElseThrow().click()).isNull();
        choices.copy(cart, cart + 5_000);
        assertThat(choices.findSource(cart + 5_000)).contains(campaign);
    }

    @Test
    void a_click_on_nobodys_link_never_displaces_a_salespersons() {
        Click first = click("MEI", "2026-02-01T00:00:00Z");
        choices.rememberClick(cart, first);
        choices.rememberClick(cart, click(null, "2026-02-03T00:00:00Z"));
        assertThat(choices.find(cart).orElseThrow().click()).isEqualTo(first);
    }

    @Test
    void a_cart_merged_at_log_in_takes_the_choices_along() {
        long other = CART.incrementAndGet();
        Click click = click("MEI", "2026-02-01T00:00:00Z");
        choices.rememberClick(cart, click);
        choices.rememberConsents(cart, TERMS, null);
        choices.rememberConsents(other, null, NEWS);
        choices.copy(cart, other);
        choices.copy(cart, other);
        assertThat(choices.find(other)).contains(new CartChoice(click, null, TERMS, NEWS));
    }

    @Test
    void a_cart_without_choices_has_none() {
        assertThat(choices.find(cart)).isEmpty();
    }

    private static Click click(String salesperson, String at) {
        return new Click(UUID.randomUUID(), "abc", salesperson, Instant.parse(at));
    }
}
