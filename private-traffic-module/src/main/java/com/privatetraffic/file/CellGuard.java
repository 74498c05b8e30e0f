package com.privatetraffic.file;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking text for a formula: what begins like one gets a leading apostrophe on the way out and
 * loses it on the way in. Strict numbers stay numbers, or every negative amount and every phone would turn to text.
 */
public final class CellGuard {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");

    private CellGuard() {}

    public static String guarded(String cell) {
        return isDangerous(cell, 0) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static String unguarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '\'' && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    /** Apostrophes of the text's own count as nothing, so that what comes back is what went out. */
    private static boolean isDangerous(String cell, int from) {
        int first = from;
        while (first < cell.length() && cell.charAt(first) == '\'') {
            first++;
        }
        return first < cell.length() && "=+-@\t\r".indexOf(cell.charAt(first)) >= 0;
    }
}
