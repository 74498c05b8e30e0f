package com.privatetraffic.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the first page of a workbook says.
 *
 * @param sheet where the first sheet that people see lies
 */
record XlsxBook(String sheet, boolean of1904) {

    static XlsxBook of(XlsxParts parts) throws IOException {
        String first = null;
        boolean of1904 = false;
        try (Xml xml = new Xml(parts.open("xl/workbook.xml"))) {
            while (xml.nextElement()) {
                if (xml.name().equals("workbookPr")) {
                    of1904 = "1".equals(xml.attribute("date1904")) || "true".equals(xml.attribute("date1904"));
                } else if (xml.name().equals("sheet") && first == null && !isHidden(xml.attribute("state"))) {
                    first = xml.attribute("id");
                }
            }
        }
        String target = targets(parts).getOrDefault(first == null ? "" : first, "worksheets/sheet1.xml");
        return new XlsxBook(target.startsWith("/") ? target.substring(1) : "xl/" + target, of1904);
    }

    private static boolean isHidden(String state) {
        return state != null && !state.equals("visible");
    }

    private static Map<String, String> targets(XlsxParts parts) throws IOException {
        Map<String, String> targets = new HashMap<>();
        String name = "xl/_rels/workbook.xml.rels";
        if (parts.has(name)) {
            try (Xml xml = new Xml(parts.open(name))) {
                while (xml.nextElement() && targets.size() < 10_000) {
                    if (xml.attribute("Id") != null && xml.attribute("Target") != null) {
                        targets.put(xml.attribute("Id"), xml.attribute("Target"));
                    }
                }
            }
        }
        return targets;
    }
}
