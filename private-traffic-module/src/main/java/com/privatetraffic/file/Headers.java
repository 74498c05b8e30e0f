package com.privatetraffic.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the columns: those in the first row, or numbers where the first row is a person already. */
final class Headers {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+[.][^\\s@]+");
    private static final Pattern NUMBER = Pattern.compile("'?[+(]?[0-9][0-9 ()./-]{6,}");

    private Headers() {}

    static boolean isData(List<String> cells) {
        return cells.stream()
                .map(String::strip)
                .anyMatch(cell ->
                        ADDRESS.matcher(cell).matches() || NUMBER.matcher(cell).matches());
    }

    static List<String> numbered(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add("Column " + i);
        }
        return names;
    }

    /** Each once, so that a mapping can name it. */
    static List<String> of(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : cells) {
            String name = cell.isBlank()
                    ? "Column " + (names.size() + 1)
                    : CellGuard.unguarded(cell).strip();
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + " (" + i + ")";
            }
            names.add(free);
        }
        return names;
    }
}
