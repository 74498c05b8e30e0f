package com.privatetraffic.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The formats of a workbook, by the number that cells carry. */
record CellFormats(List<CellFormat> formats, boolean of1904) {

    private static final int MOST = 65_536;

    static CellFormats of(XlsxParts parts, boolean of1904) throws IOException {
        return new CellFormats(parts.has("xl/styles.xml") ? read(parts) : List.of(), of1904);
    }

    String shown(String raw, String style) {
        return format(style).shown(raw, of1904);
    }

    private CellFormat format(String style) {
        int index = style == null ? 0 : Numbers.of(style, 0);
        return index >= 0 && index < formats.size() ? formats.get(index) : CellFormat.PLAIN;
    }

    private static List<CellFormat> read(XlsxParts parts) throws IOException {
        Map<Integer, CellFormat> written = new HashMap<>();
        List<CellFormat> formats = new ArrayList<>();
        boolean ofCells = false;
        try (Xml xml = new Xml(parts.open("xl/styles.xml"))) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "numFmt" -> {
                        String code = xml.attribute("formatCode");
                        if (code != null && code.length() < 1000 && written.size() < MOST) {
                            written.put(Numbers.of(xml.attribute("numFmtId"), -1), CellFormat.written(code));
                        }
                    }
                    case "cellXfs" -> ofCells = true;
                    case "cellStyles", "dxfs" -> ofCells = false;
                    case "xf" -> {
                        if (ofCells && formats.size() < MOST) {
                            int id = Numbers.of(xml.attribute("numFmtId"), 0);
                            formats.add(written.getOrDefault(id, CellFormat.builtIn(id)));
                        }
                    }
                    default -> {
                        // Fonts, borders and colours are no part of a text.
                    }
                }
            }
        }
        return formats;
    }

    /** Whole numbers in attributes. */
    static final class Numbers {

        private Numbers() {}

        static int of(String text, int otherwise) {
            try {
                return text == null ? otherwise : Integer.parseInt(text.strip());
            } catch (NumberFormatException notANumber) {
                return otherwise;
            }
        }
    }
}
