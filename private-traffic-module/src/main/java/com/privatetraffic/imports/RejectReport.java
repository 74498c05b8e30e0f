package com.privatetraffic.imports;

import com.privatetraffic.file.CellGuard;
import com.privatetraffic.file.Reason;
import com.privatetraffic.setup.Database;
import com.privatetraffic.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows that were refused, as a CSV file in the columns they came in, with line and reason in front: mended, it can be
 * imported as it is.
 */
public final class RejectReport {

    private static final int PAGE = 1000;

    /** One refused row. */
    public record Rejected(long rowNumber, long line, Reason reason, List<String> cells) {}

    private final JdbcTemplate jdbc;
    private final Texts texts;

    public RejectReport(Database database, Texts texts) {
        this.jdbc = database.jdbc();
        this.texts = texts;
    }

    /** In the order of the file, those after the row with this number. */
    public List<Rejected> page(long importId, long afterRow, int limit) {
        return jdbc.query(
                "select * from pt_import_reject where import_id = ? and row_number > ? order by row_number"
                        + " fetch first ? rows only",
                (row, number) -> new Rejected(
                        row.getLong("row_number"),
                        row.getLong("line"),
                        new Reason(row.getString("reason_key"), JsonColumn.texts(row.getString("reason_arguments"))),
                        JsonColumn.texts(row.getString("cells"))),
                importId,
                afterRow,
                limit);
    }

    /** Never more than a page of it in memory. */
    public void write(Import of, Locale locale, Appendable out) throws IOException {
        out.append('\uFEFF');
        List<String> headers = new ArrayList<>(
                List.of(texts.of(locale, "import.rejects.line"), texts.of(locale, "import.rejects.reason")));
        headers.addAll(of.headers());
        line(headers, out);
        long after = 0;
        for (List<Rejected> page = page(of.id(), after, PAGE); !page.isEmpty(); page = page(of.id(), after, PAGE)) {
            for (Rejected rejected : page) {
                List<String> cells = new ArrayList<>(List.of(
                        Long.toString(rejected.line()), rejected.reason().in(texts, locale)));
                cells.addAll(rejected.cells());
                line(cells, out);
                after = rejected.rowNumber();
            }
        }
    }

    private static void line(List<String> cells, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = CellGuard.guarded(cells.get(i));
            out.append(i == 0 ? "" : ",");
            boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
            out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append("\r\n");
    }
}
