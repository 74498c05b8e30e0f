package com.privatetraffic.api;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next where it goes on; null on the last page
 */
record Items<T>(List<T> items, String next) {

    static final int MOST = 200;
    static final String USUAL = "50";

    /** A list that is always complete. */
    static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }

    /**
     * A page of at most {@code limit}, made of one row more than that: the extra row only says that there are more.
     *
     * @param position the place of a row in the order of the list
     */
    static <R, T> Items<T> page(List<R> rows, int limit, Function<R, String> position, Function<R, T> json) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Items<>(
                shown.stream().map(json).toList(), more ? Cursor.of(position.apply(shown.get(limit - 1))) : null);
    }

    /** How many rows to read for a page of {@code limit}. */
    static int toRead(int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.malformed("limit", "Use a whole number from 1 to " + MOST + ".");
        }
        return limit + 1;
    }
}
