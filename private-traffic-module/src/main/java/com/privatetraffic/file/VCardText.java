package com.privatetraffic.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a file into its cards, so that one that is broken or endless costs itself only. Pictures and sounds are left out
 * while reading: they can be larger than all the rest.
 */
final class VCardText implements Closeable {

    /**
     * One card.
     *
     * @param line of its {@code BEGIN}
     * @param whole whether it has an end and isn't too long
     */
    record Card(long line, String text, boolean whole) {}

    static final int LONGEST_CARD = 1 << 18;

    private static final int LONGEST_LINE = 1 << 16;
    private static final Pattern MEDIA =
            Pattern.compile("([A-Za-z0-9-]+[.])?(PHOTO|LOGO|SOUND|KEY)[;:].*", Pattern.CASE_INSENSITIVE);

    private final Reader reader;
    private long lines;
    private boolean begun;

    VCardText(Reader reader) {
        this.reader = reader;
    }

    /** Null at the end. */
    Card next() throws IOException {
        String line = begun ? "BEGIN:VCARD" : readLine();
        while (line != null && !is(line, "BEGIN:VCARD")) {
            line = readLine();
        }
        begun = false;
        return line == null ? null : body(lines);
    }

    private Card body(long first) throws IOException {
        StringBuilder text = new StringBuilder("BEGIN:VCARD\r\n");
        boolean media = false;
        for (String line = readLine(); line != null; line = readLine()) {
            if (is(line, "BEGIN:VCARD")) {
                begun = true;
                return new Card(first, text.toString(), false);
            }
            media = (media && continues(line)) || MEDIA.matcher(line).matches();
            if (!media && text.length() <= LONGEST_CARD) {
                text.append(line).append("\r\n");
            }
            if (is(line, "END:VCARD")) {
                return new Card(first, text.toString(), text.length() <= LONGEST_CARD);
            }
        }
        return new Card(first, text.toString(), false);
    }

    /** Folded lines begin with a blank; old phones write base64 without one. */
    private static boolean continues(String line) {
        return line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == '\t' || line.indexOf(':') < 0;
    }

    private static boolean is(String line, String wanted) {
        return line.strip().toUpperCase(Locale.ROOT).equals(wanted);
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (next != '\r' && line.length() < LONGEST_LINE) {
                line.append((char) next);
            }
            next = reader.read();
        }
        lines++;
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
