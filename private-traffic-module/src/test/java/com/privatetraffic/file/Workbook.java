package com.privatetraffic.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook with one sheet, as Excel writes it, from the XML of its rows. */
public final class Workbook {

    private final Map<String, String> parts = new LinkedHashMap<>();

    public Workbook(String rows) {
        part(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name='A' state='hidden' r:id='rId9' xmlns:r='urn:r'/>"
                        + "<sheet name='B' r:id='rId1' xmlns:r='urn:r'/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/one.xml'/>"
                        + "<Relationship Id='rId9' Target='worksheets/nine.xml'/></Relationships>");
        part("xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Workbook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
