package com.privatetraffic.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time. */
public record Period(Instant from, Instant until) {

    /**
     * A stretch of time.
     *
     * @param from inclusive
     * @param until exclusive
     */
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins.");
        }
    }

    /** The days from one to another, the latter not included, as the store's clocks show them. */
    public static Period ofDays(LocalDate from, LocalDate until, ZoneId zone) {
        return new Period(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    /**
     * How a period is counted where whole days up to some day are counted already.
     *
     * @param fromDay first of the counted days
     * @param untilDay the day after the last of them; the same as {@code fromDay} where there is none
     * @param rest what is left before and after, in pieces that lie within one day each
     */
    record Split(LocalDate fromDay, LocalDate untilDay, List<Period> rest) {}

    /** Splits it. */
    Split split(LocalDate countedUntil, ZoneId zone) {
        LocalDate first = day(from, zone);
        LocalDate fromDay = start(first, zone).isBefore(from) ? first.plusDays(1) : first;
        LocalDate last = day(until, zone);
        LocalDate untilDay = countedUntil.isBefore(last) ? countedUntil : last;
        if (!fromDay.isBefore(untilDay)) {
            return new Split(fromDay, fromDay, pieces(from, until, zone));
        }
        List<Period> rest = new ArrayList<>(pieces(from, start(fromDay, zone), zone));
        rest.addAll(pieces(start(untilDay, zone), until, zone));
        return new Split(fromDay, untilDay, List.copyOf(rest));
    }

    private static List<Period> pieces(Instant from, Instant until, ZoneId zone) {
        List<Period> pieces = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(until)) {
            Instant nextDay = start(day(at, zone).plusDays(1), zone);
            Instant end = nextDay.isBefore(until) ? nextDay : until;
            pieces.add(new Period(at, end));
            at = end;
        }
        return pieces;
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
