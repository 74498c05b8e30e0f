package com.privatetraffic.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void days_begin_at_midnight_of_the_store() {
        Period march = Period.ofDays(LocalDate.parse("2024-03-31"), LocalDate.parse("2024-04-01"), BERLIN);
        // The day the clocks are put forward has 23 hours.
        assertThat(march).isEqualTo(period("2024-03-30T23:00:00Z", "2024-03-31T22:00:00Z"));
    }

    @Test
    void whole_days_are_counted_as_such_and_what_is_left_over_in_pieces_of_one_day() {
        Period.Split split =
                period("2024-03-29T12:00:00Z", "2024-04-02T12:00:00Z").split(LocalDate.parse("2024-04-01"), BERLIN);
        assertThat(split.fromDay()).isEqualTo("2024-03-30");
        assertThat(split.untilDay()).isEqualTo("2024-04-01");
        assertThat(split.rest())
                .containsExactly(
                        period("2024-03-29T12:00:00Z", "2024-03-29T23:00:00Z"),
                        period("2024-03-31T22:00:00Z", "2024-04-01T22:00:00Z"),
                        period("2024-04-01T22:00:00Z", "2024-04-02T12:00:00Z"));
    }

    @Test
    void a_period_within_a_day_or_before_any_counted_day_is_all_pieces() {
        Period noon = period("2024-03-29T10:00:00Z", "2024-03-29T14:00:00Z");
        Period.Split split = noon.split(LocalDate.parse("2024-04-01"), BERLIN);
        assertThat(split.untilDay()).isEqualTo(split.fromDay());
        assertThat(split.rest()).containsExactly(noon);
        assertThat(noon.split(LocalDate.parse("2020-01-01"), BERLIN).rest()).containsExactly(noon);
    }

    @Test
    void where_one_piece_ends_the_next_begins() {
        Period.Split split =
                period("2024-03-29T23:00:00Z", "2024-03-31T22:00:00Z").split(LocalDate.parse("2024-04-01"), BERLIN);
        assertThat(split.fromDay()).isEqualTo("2024-03-30");
        assertThat(split.untilDay()).isEqualTo("2024-04-01");
        assertThat(split.rest()).isEmpty();
    }

    private static Period period(String from, String until) {
        return new Period(Instant.parse(from), Instant.parse(until));
    }
}
