package com.privatetraffic.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/**
 * A file whose kind, encoding and separator are known, so that it can be opened any number of times, on any node, and
 * gives the same rows.
 *
 * @param charset null for XLSX
 * @param mark bytes before the text that say how it is encoded
 * @param separator of CSV; else a blank
 * @param declared whether the first line is one that only names the separator
 */
public record TableFile(FileFormat format, String charset, int mark, char separator, boolean declared) {

    /** Looks at the content. */
    public static TableFile of(FileFormat format, Content content) throws IOException {
        if (format == FileFormat.XLSX) {
            return new TableFile(format, null, 0, ' ', false);
        }
        refuseCompressed(content);
        TextEncoding encoding = TextEncoding.of(content);
        if (format == FileFormat.VCARD) {
            return new TableFile(format, encoding.charset().name(), encoding.mark(), ' ', false);
        }
        try (Reader reader = encoding.reader(content)) {
            CsvDialect dialect = CsvDialect.of(reader);
            return new TableFile(
                    format, encoding.charset().name(), encoding.mark(), dialect.separator(), dialect.declared());
        }
    }

    public Table open(Content content, FileLimits limits) throws IOException {
        return switch (format) {
            case CSV -> new Table(csv(content, limits), limits);
            case VCARD -> new Table(new VCardRows(reader(content)), limits);
            case XLSX -> new Table(XlsxRows.open(content, limits), limits);
        };
    }

    /** Reads the whole file without keeping any of it: whatever is wrong with the file as such shows here. */
    public Survey survey(Content content, FileLimits limits) {
        try (Table table = open(content, limits)) {
            Row row = table.next();
            while (row != null) {
                row = table.next();
            }
            return new Survey(table.headers(), table.read());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private RowSource csv(Content content, FileLimits limits) throws IOException {
        CsvRows rows = new CsvRows(reader(content), separator, limits);
        if (declared) {
            rows.next();
        }
        return rows;
    }

    private Reader reader(Content content) throws IOException {
        return new TextEncoding(Charset.forName(charset), mark).reader(content);
    }

    /** A workbook that calls itself CSV would be read as nonsense, row after row. */
    private static void refuseCompressed(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] head = in.readNBytes(4);
            if (ZipSigns.isZip(head) || ZipSigns.isCompound(head)) {
                throw new UnreadableFileException("import.file.not-text");
            }
        }
    }
}
