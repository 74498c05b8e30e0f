package com.privatetraffic.file;

import com.privatetraffic.file.CellFormats.Numbers;
import com.privatetraffic.file.SharedStrings.RichText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/**
 * The rows of the first sheet of a workbook. An own reader, as those there are keep all texts in memory or believe the
 * sizes that a file claims.
 */
final class XlsxRows implements RowSource {

    private final XlsxParts parts;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final FileLimits limits;
    private final Xml sheet;
    private final StringBuilder text = new StringBuilder();
    private long line;
    private List<String> cells;
    private Reason flaw;

    private XlsxRows(XlsxParts parts, SharedStrings strings, FileLimits limits) throws IOException {
        this.parts = parts;
        this.strings = strings;
        this.limits = limits;
        XlsxBook book = XlsxBook.of(parts);
        this.formats = CellFormats.of(parts, book.of1904());
        this.sheet = new Xml(parts.open(book.sheet()));
    }

    /** @throws UnreadableFileException with what is wrong with the file */
    static XlsxRows open(Content content, FileLimits limits) throws IOException {
        XlsxParts parts = XlsxParts.of(content, limits);
        SharedStrings strings = null;
        try {
            strings = SharedStrings.of(parts, limits.cell());
            return new XlsxRows(parts, strings, limits);
        } catch (IOException | RuntimeException failed) {
            if (strings != null) {
                strings.close();
            }
            parts.close();
            throw failed;
        }
    }

    @Override
    public Row next() throws IOException {
        while (sheet.nextElement()) {
            if (sheet.name().equals("row")) {
                line = Numbers.of(sheet.attribute("r"), (int) line + 1);
                cells = new ArrayList<>();
                flaw = null;
                readCells();
                return new Row(line, cells, flaw);
            }
        }
        return null;
    }

    private void readCells() throws IOException {
        for (int event = sheet.next(); event != XMLStreamConstants.END_DOCUMENT; event = sheet.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && sheet.name().equals("c")) {
                int column = column(sheet.attribute("r"));
                put(column, value(sheet.attribute("t"), sheet.attribute("s")));
            } else if (event == XMLStreamConstants.END_ELEMENT && sheet.name().equals("row")) {
                return;
            }
        }
    }

    private void put(int column, String value) {
        if (column >= limits.columns()) {
            // Formatting reaches to the last column in many a sheet; only something written there is too much.
            flaw = value.isBlank() ? flaw : Reason.of("import.row.columns", limits.columns());
            return;
        }
        if (value.length() > limits.cell()) {
            flaw = Reason.of("import.row.cell", column + 1, limits.cell());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value.length() > limits.cell() ? value.substring(0, 100) : value);
    }

    private String value(String type, String style) throws IOException {
        text.setLength(0);
        boolean inside = false;
        for (int event = sheet.next(); event != XMLStreamConstants.END_DOCUMENT; event = sheet.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (sheet.name().equals("is")) {
                    RichText.read(sheet, "is", text, limits.cell());
                }
                inside = sheet.name().equals("v");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (sheet.name().equals("c")) {
                    break;
                }
                inside = false;
            } else if (inside && Xml.isText(event)) {
                sheet.text(text, limits.cell());
            }
        }
        return meaning(text.toString(), type == null ? "n" : type, style);
    }

    private String meaning(String raw, String type, String style) throws IOException {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.get(Numbers.of(raw, -1));
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "n" -> formats.shown(raw, style);
            default -> raw;
        };
    }

    /** {@code AB12} is the 28th; without a place it is the next. */
    private int column(String place) {
        int column = 0;
        for (int i = 0; place != null && i < place.length() && i < 4; i++) {
            char letter = place.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? cells.size() : column - 1;
    }

    @Override
    public void close() throws IOException {
        try (parts;
                strings;
                sheet) {
            // All of them, whatever one of them says.
        }
    }
}
