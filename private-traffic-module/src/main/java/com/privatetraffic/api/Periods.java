package com.privatetraffic.api;

import com.privatetraffic.analytics.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Periods of reports: {@code from} inclusive, {@code to} exclusive, each an instant or a day in the store's time zone. */
final class Periods {

    private static final int USUAL_DAYS = 30;
    private static final Duration LONGEST = Duration.ofDays(3660);

    private Periods() {}

    /** Without an end it ends now; without a beginning it takes thirty days. */
    static Period of(String from, String to, ZoneId zone, Clock clock) {
        Instant until = to == null ? clock.instant() : instant("to", to, zone);
        Instant since = from == null
                ? until.atZone(zone)
                        .toLocalDate()
                        .minusDays(USUAL_DAYS)
                        .atStartOfDay(zone)
                        .toInstant()
                : instant("from", from, zone);
        if (until.isBefore(since)) {
            throw ProblemException.malformed("to", "The period ends before it begins.");
        }
        if (Duration.between(since, until).compareTo(LONGEST) > 0) {
            throw ProblemException.malformed("from", "A period has at most ten years.");
        }
        return new Period(since, until);
    }

    private static Instant instant(String field, String text, ZoneId zone) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw ProblemException.malformed(
                    field, "Use a day such as 2026-05-01 or an instant such as 2026-05-01T10:00:00Z.");
        }
    }
}
