package com.privatetraffic.job;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds jobs of all kinds by their id, {@code import-17}. */
public final class Jobs {

    /** A job with its kind. */
    public record Found(JobKind kind, long number, Job job) {}

    private static final Pattern ID = Pattern.compile("([a-z-]{1,40})-([0-9]{1,18})");

    private final List<JobKind> kinds;

    public Jobs(List<JobKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    public Optional<Found> find(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(2));
        return kinds.stream()
                .filter(kind -> kind.name().equals(parts.group(1)))
                .findFirst()
                .flatMap(kind -> kind.find(number).map(job -> new Found(kind, number, job)));
    }
}
