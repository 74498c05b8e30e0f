package com.privatetraffic.admin.page;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param after where the next begins; null on the last
 */
public record Rows<T>(List<T> rows, String after) {

    /** How many a page has. */
    public static final int SIZE = 50;

    /** One more than is shown tells whether there are more. */
    public static final int TO_READ = SIZE + 1;

    /** From at most {@link #TO_READ} things, with what the next page is asked for by. */
    public static <S, T> Rows<T> of(List<S> read, Function<S, T> shown, Function<S, Object> cursor) {
        List<S> page = read.subList(0, Math.min(read.size(), SIZE));
        String after = read.size() > SIZE ? String.valueOf(cursor.apply(page.get(SIZE - 1))) : null;
        return new Rows<>(page.stream().map(shown).toList(), after);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
