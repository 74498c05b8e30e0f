package com.privatetraffic.imports;

import com.privatetraffic.file.Content;
import com.privatetraffic.file.UnreadableFileException;
import com.privatetraffic.setup.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The file of an import, in the database: the one place every node reaches, that is part of every backup, and that
 * commits with the row that tells of it.
 */
final class StoredFile implements Content {

    private static final int PART = 512 * 1024;

    private final JdbcTemplate jdbc;
    private final long importId;

    StoredFile(Database database, long importId) {
        this.jdbc = database.jdbc();
        this.importId = importId;
    }

    void write(Content content) throws IOException {
        try (InputStream in = content.open()) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.update(
                        "insert into pt_import_part (import_id, number, content) values (?, ?, ?)",
                        importId,
                        number,
                        part);
                number++;
            }
        }
    }

    @Override
    public InputStream open() {
        Integer parts =
                jdbc.queryForObject("select count(*) from pt_import_part where import_id = ?", Integer.class, importId);
        if (parts == null || parts == 0) {
            throw new UnreadableFileException("import.file.lost");
        }
        return new SequenceInputStream(new Parts(parts));
    }

    /** One piece in memory at a time. */
    private final class Parts implements Enumeration<InputStream> {

        private final int count;
        private int next;

        Parts(int count) {
            this.count = count;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            byte[] part = jdbc
                    .queryForList(
                            "select content from pt_import_part where import_id = ? and number = ?",
                            byte[].class,
                            importId,
                            next++)
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFileException("import.file.lost"));
            return new ByteArrayInputStream(part);
        }
    }
}
