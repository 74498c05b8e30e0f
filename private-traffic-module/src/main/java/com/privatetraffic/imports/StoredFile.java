package com.privatetraffic.imports;

import com.privatetraffic.file.Content;
import com.privatetraffic.file.UnreadableFileException;
import com.privatetraffic.setup.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
        return new Pieces(parts);
    }

    private byte[] piece(int number) {
        return jdbc
                .queryForList(
                        "select content from pt_import_part where import_id = ? and number = ?",
                        byte[].class,
                        importId,
                        number)
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException("import.file.lost"));
    }

    /** One piece in memory at a time. */
    private final class Pieces extends InputStream {

        private final int count;
        private int next;
        private InputStream piece = InputStream.nullInputStream();

        Pieces(int count) {
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = piece.read(into, offset, length);
            while (got < 0 && next < count) {
                piece = new ByteArrayInputStream(piece(next++));
                got = piece.read(into, offset, length);
            }
            return got;
        }
    }
}
