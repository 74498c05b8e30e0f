package com.privatetraffic.imports;

import com.privatetraffic.file.FileLimits;
import com.privatetraffic.file.Row;
import com.privatetraffic.file.Table;
import com.privatetraffic.setup.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Shows the first rows of a file as they would be taken in. */
public final class Preview {

    static final int ROWS = 20;

    private final Database database;

    public Preview(Database database) {
        this.database = database;
    }

    /**
     * The first rows, fewer where the file has fewer.
     *
     * @throws com.privatetraffic.file.UnreadableFileException when the file is gone: its import has ended
     */
    public List<PreviewRow> of(Import draft) {
        try (Table table = draft.file().open(new StoredFile(database, draft.id()), FileLimits.USUAL)) {
            RowReading reading = new RowReading(
                    table.headers(), draft.mapping(), draft.region(), new FieldsInUse(database).byCode());
            List<PreviewRow> rows = new ArrayList<>();
            for (Row row = table.next(); row != null && rows.size() < ROWS; row = table.next()) {
                rows.add(shown(row, reading.read(row)));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PreviewRow shown(Row row, ImportRow read) {
        return new PreviewRow(
                row.line(),
                row.cells(),
                read.name(),
                read.emails(),
                read.phones().stream().map(ImportRow.Phone::e164).toList(),
                read.tags(),
                read.refused());
    }
}
