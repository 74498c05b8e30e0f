package com.privatetraffic.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files that exist in memory only. */
public final class Files {

    private Files() {}

    public static Content of(String text, Charset charset) {
        return of(text.getBytes(charset));
    }

    public static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static List<Row> rows(FileFormat format, Content content) {
        return rows(format, content, FileLimits.USUAL);
    }

    static List<Row> rows(FileFormat format, Content content, FileLimits limits) {
        List<Row> rows = new ArrayList<>();
        try (Table table = TableFile.of(format, content).open(content, limits)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> csv(String text) {
        return rows(FileFormat.CSV, of(text, StandardCharsets.UTF_8));
    }
}
