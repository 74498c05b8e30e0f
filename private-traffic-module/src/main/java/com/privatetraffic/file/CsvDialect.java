package com.privatetraffic.file;

import java.io.IOException;
import java.io.Reader;

/**
 * What separates the cells of a CSV file: the one of comma, semicolon and tab that the first line has most of, quotes
 * aside. Excel may say so itself in a line {@code sep=;} of its own.
 *
 * @param declared whether such a line stands there
 */
record CsvDialect(char separator, boolean declared) {

    private static final String DECLARATION = "sep=";
    private static final int LOOKED_AT = 1 << 16;

    static CsvDialect of(Reader reader) throws IOException {
        char[] head = new char[LOOKED_AT];
        int length = reader.read(head, 0, LOOKED_AT);
        String text = length <= 0 ? "" : new String(head, 0, length).stripLeading();
        if (text.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length()) && endsAfterOne(text)) {
            return new CsvDialect(text.charAt(DECLARATION.length()), true);
        }
        return new CsvDialect(mostOf(text), false);
    }

    private static boolean endsAfterOne(String text) {
        int end = DECLARATION.length() + 1;
        return text.length() > end && (text.charAt(end) == '\r' || text.charAt(end) == '\n');
    }

    private static char mostOf(String text) {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                break;
            } else if (!quoted && each < 128) {
                counts[each]++;
            }
        }
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = counts[candidate] > counts[most] ? candidate : most;
        }
        return most;
    }
}
