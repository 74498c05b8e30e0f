package com.privatetraffic.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a file below its headers. Rows in which nothing stands are no rows. */
public final class Table implements Closeable {

    private final RowSource source;
    private final FileLimits limits;
    private final List<String> headers;
    private Row first;
    private long read;

    /** @throws UnreadableFileException when there is no row at all, or the headers are more than any table has */
    Table(RowSource source, FileLimits limits) throws IOException {
        this.source = source;
        this.limits = limits;
        Row top = nextOfSource();
        if (top == null) {
            throw new UnreadableFileException("import.file.empty");
        }
        if (top.flaw() != null) {
            throw new UnreadableFileException(
                    fileReason(top.flaw()), top.flaw().arguments().toArray());
        }
        if (Headers.isData(top.cells())) {
            headers = List.copyOf(Headers.numbered(top.cells().size()));
            first = top;
        } else {
            headers = List.copyOf(Headers.of(withoutTail(top.cells())));
        }
    }

    public List<String> headers() {
        return headers;
    }

    /** Rows given out so far. */
    public long read() {
        return read;
    }

    /** The next row with as many cells as there are headers; null at the end. */
    public Row next() throws IOException {
        Row row = first == null ? nextOfSource() : first;
        first = null;
        if (row == null) {
            return null;
        }
        if (++read > limits.rows()) {
            throw new UnreadableFileException("import.file.rows", limits.rows());
        }
        return row.flaw() == null ? fitted(row) : row;
    }

    private Row fitted(Row row) {
        int wanted = headers.size();
        List<String> cells = row.cells();
        if (cells.size() > wanted
                && !cells.subList(wanted, cells.size()).stream().allMatch(String::isBlank)) {
            return Row.flawed(row.line(), cells, Reason.of("import.row.more-cells", cells.size(), wanted));
        }
        if (cells.size() > wanted) {
            return Row.of(row.line(), cells.subList(0, wanted));
        }
        while (cells.size() < wanted) {
            cells.add("");
        }
        return row;
    }

    private Row nextOfSource() throws IOException {
        Row row = source.next();
        while (row != null && row.isBlank()) {
            row = source.next();
        }
        return row;
    }

    private static List<String> withoutTail(List<String> cells) {
        int end = cells.size();
        while (end > 1 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static String fileReason(Reason flaw) {
        return flaw.key().equals("import.row.columns") ? "import.file.columns" : "import.file.first-line";
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
