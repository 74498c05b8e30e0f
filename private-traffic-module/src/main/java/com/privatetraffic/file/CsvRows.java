package com.privatetraffic.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * CSV as people have it: quotes in quotes, line breaks in quotes, any kind of line end. An own parser because of one
 * thing: a quote that is never closed costs its own line, not the rest of the file. Such a line is refused and reading
 * goes on at the next.
 */
final class CsvRows implements RowSource {

    private static final int NONE = -1;

    private final Reader reader;
    private final char separator;
    private final FileLimits limits;
    private final StringBuilder cell = new StringBuilder();
    private char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private boolean ended;
    private long line = 1;

    /** Where the row goes on, counted from {@link #start}. */
    private int at;

    private Reason flaw;
    private List<String> cells;

    CsvRows(Reader reader, char separator, FileLimits limits) {
        this.reader = reader;
        this.separator = separator;
        this.limits = limits;
    }

    @Override
    public Row next() throws IOException {
        at = 0;
        flaw = null;
        cells = new ArrayList<>(cells == null ? 16 : cells.size());
        if (peek() == NONE) {
            return null;
        }
        boolean whole = true;
        do {
            whole = peek() == '"' ? quoted() : plain();
        } while (whole && isSeparated());
        long begun = line;
        if (whole) {
            lineEnd();
            step();
        } else {
            skipLine();
        }
        return new Row(begun, cells, flaw);
    }

    private boolean isSeparated() throws IOException {
        if (peek() != separator) {
            return false;
        }
        at++;
        return true;
    }

    /** False when the row is too long to go on with. */
    private boolean plain() throws IOException {
        if (at > limits.line()) {
            return tooLong();
        }
        cell.setLength(0);
        int next = peek();
        while (next != NONE && next != separator && next != '\n' && next != '\r') {
            if (!put((char) next)) {
                return false;
            }
            next = peek();
        }
        return add();
    }

    /** False when the quote is never closed, or where it is closed belies that it was one. */
    private boolean quoted() throws IOException {
        cell.setLength(0);
        boolean lines = false;
        at++;
        for (int next = peek(); ; next = peek()) {
            if (next == NONE || at > limits.line()) {
                return unclosed();
            }
            if (next == '"') {
                at++;
                if (peek() != '"') {
                    break;
                }
            }
            lines |= next == '\n' || next == '\r';
            put((char) next);
        }
        for (int next = peek(); next != NONE && next != separator && next != '\n' && next != '\r'; next = peek()) {
            if (lines) {
                return unclosed();
            }
            if (!put((char) next)) {
                return false;
            }
        }
        return add();
    }

    private boolean unclosed() {
        flaw = Reason.of("import.row.quote");
        return false;
    }

    private boolean put(char next) {
        at++;
        // What is too long is read to its end all the same, but not kept.
        if (cell.length() <= limits.cell()) {
            cell.append(next);
        }
        return at <= limits.line() || tooLong();
    }

    private boolean tooLong() {
        flaw = flaw == null ? Reason.of("import.row.long", limits.line()) : flaw;
        return false;
    }

    private boolean add() {
        if (cell.length() > limits.cell()) {
            flaw = Reason.of("import.row.cell", cells.size() + 1, limits.cell());
            cell.setLength(100);
        }
        if (cells.size() >= limits.columns()) {
            flaw = Reason.of("import.row.columns", limits.columns());
            return true;
        }
        cells.add(cell.toString());
        return true;
    }

    private void lineEnd() throws IOException {
        int next = peek();
        if (next == NONE) {
            return;
        }
        at++;
        if (next == '\r' && peek() == '\n') {
            at++;
        }
    }

    private void step() {
        for (int i = start; i < start + at; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 >= end || buffer[i + 1] != '\n'))) {
                line++;
            }
        }
        start += at;
        at = 0;
    }

    /** On to the line after the one in which the row began; what was read of it is kept for the report. */
    private void skipLine() throws IOException {
        at = 0;
        cells = new ArrayList<>();
        cell.setLength(0);
        int next = peek();
        while (next != NONE && next != '\n' && next != '\r') {
            if (cell.length() < 200) {
                cell.append((char) next);
            }
            at++;
            if (at >= limits.line()) {
                start += at;
                at = 0;
            }
            next = peek();
        }
        cells.add(cell.toString());
        lineEnd();
        step();
    }

    private int peek() throws IOException {
        while (start + at >= end) {
            if (ended || !fill()) {
                return NONE;
            }
        }
        return buffer[start + at];
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int got = reader.read(buffer, end, buffer.length - end);
        ended = got < 0;
        end += Math.max(got, 0);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
