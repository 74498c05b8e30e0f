package com.privatetraffic.starter.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeFileTest {

    @ParameterizedTest
    @CsvSource({"prices.docx, word/document.xml", "prices.XLSX, xl/workbook.xml", "prices.pptx, ppt/presentation.xml"})
    void aMicrosoftDocumentHasItsParts(String name, String part) throws IOException {
        assertThat(isOne(name, "[Content_Types].xml", part)).isTrue();
        assertThat(isOne(name, part)).isFalse();
        assertThat(isOne(name, "[Content_Types].xml", "another/part.xml")).isFalse();
        assertThat(isOne(name, "[Content_Types].xml", part, "word/vbaProject.bin"))
                .as("with macros")
                .isFalse();
    }

    @Test
    void anOpenDocumentNamesItsType() throws IOException {
        assertThat(isOne("prices.ods", "mimetype=application/vnd.oasis.opendocument.spreadsheet"))
                .isTrue();
        assertThat(isOne("prices.odt", "mimetype=application/vnd.oasis.opendocument.spreadsheet"))
                .isFalse();
        assertThat(isOne("prices.odt", "content.xml")).isFalse();
    }

    @Test
    void aDamagedOneIsNone() throws IOException {
        byte[] damaged = archive("mimetype=application/vnd.oasis.opendocument.spreadsheet");
        int content = 30 + "mimetype".length();
        damaged[content] = (byte) 0xff;

        assertThat(OfficeFile.isOne("prices.ods", new ByteArrayInputStream(damaged)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a.docx", "a.xlsx", "a.pptx", "a.odt", "a.ods", "a.odp"})
    void anyOtherArchiveIsNoDocument(String name) throws IOException {
        assertThat(isOne(name, "run.exe")).isFalse();
        assertThat(OfficeFile.isOne(
                        name, new ByteArrayInputStream("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))))
                .isFalse();
    }

    private static boolean isOne(String name, String... entries) throws IOException {
        return OfficeFile.isOne(name, new ByteArrayInputStream(archive(entries)));
    }

    private static byte[] archive(String... entries) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : entries) {
                String[] parts = entry.split("=", 2);
                zip.putNextEntry(new ZipEntry(parts[0]));
                zip.write(parts[parts.length - 1].getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file.toByteArray();
    }
}
