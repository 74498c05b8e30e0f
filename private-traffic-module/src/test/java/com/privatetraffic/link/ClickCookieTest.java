package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClickCookieTest {

    private static final Instant CLICKED = Instant.parse("2024-05-03T10:00:00.123Z");
    private static final ClickMark MARK =
            new ClickMark(UUID.fromString("6f1d4f0e-6d0b-4a7e-9f43-1c9a2a4a7d10"), "abcd2345", "MAAAAAAA", CLICKED);

    private final ClickCookie cookie = new ClickCookie(new byte[32], Duration.ofDays(90));

    @Test
    void what_was_written_is_read_back() {
        assertThat(cookie.read(cookie.write(MARK), CLICKED)).contains(MARK);
        ClickMark nobodys = new ClickMark(MARK.clickId(), "abcd2345", null, CLICKED);
        assertThat(cookie.read(cookie.write(nobodys), CLICKED)).contains(nobodys);
    }

    @Test
    void the_value_fits_a_cookie_unquoted() {
        assertThat(cookie.write(MARK)).matches("[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+");
    }

    @Property
    void a_value_changed_anywhere_says_nothing(@ForAll @IntRange(max = 170) int at, @ForAll char other) {
        String value = cookie.write(MARK);
        int index = at % value.length();
        String changed = value.substring(0, index) + other + value.substring(index + 1);
        if (!changed.equals(value)) {
            assertThat(cookie.read(changed, CLICKED)).isEmpty();
        }
    }

    @Property
    void no_text_from_outside_is_taken_or_throws(@ForAll String value) {
        assertThat(cookie.read(value, CLICKED)).isEmpty();
    }

    @Test
    void another_stores_signature_counts_for_nothing() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(new ClickCookie(otherKey, Duration.ofDays(90)).read(cookie.write(MARK), CLICKED))
                .isEmpty();
    }

    @Test
    void a_click_counts_until_the_ninetieth_day_is_over_and_not_from_the_future() {
        String value = cookie.write(MARK);
        Instant end = CLICKED.plus(Duration.ofDays(90));
        assertThat(cookie.read(value, end.minusMillis(1))).isPresent();
        assertThat(cookie.read(value, end)).isEmpty();
        assertThat(cookie.read(value, CLICKED.minus(Duration.ofMinutes(6)))).isEmpty();
    }

    @Test
    void a_store_may_let_clicks_count_for_longer() {
        ClickCookie longer = new ClickCookie(new byte[32], Duration.ofDays(180));
        assertThat(longer.life()).isEqualTo(Duration.ofDays(180));
        assertThat(longer.read(longer.write(MARK), CLICKED.plus(Duration.ofDays(179))))
                .isPresent();
        assertThat(longer.read(longer.write(MARK), CLICKED.plus(Duration.ofDays(180))))
                .isEmpty();
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new ClickCookie(new byte[16], Duration.ofDays(90)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
