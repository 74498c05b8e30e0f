package com.privatetraffic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final FileLimits SMALL = new FileLimits(5, 20, 100, 10, 1 << 20, 100, 10);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_line_end_and_line_breaks_in_quotes_are_read(String end) {
        List<Row> rows = Files.csv(String.join(
                end, "Name,Note,E-mail", "Ann,\"one" + end + "two, \"\"three\"\"\",a@x.org", "", "Ben,,b@x.org"));
        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(
                        List.of("Ann", "one" + end + "two, \"three\"", "a@x.org"), List.of("Ben", "", "b@x.org"));
        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,Müller,false",
        "UTF-8,王小明,true",
        "UTF-16LE,Müller,true",
        "UTF-16LE,王小明,false",
        "UTF-16BE,王小明,true",
        "UTF-16BE,Müller,false",
        "windows-1252,Müller Façade,false",
        "GB18030,王小明 先生,false"
    })
    void encodings_are_recognised(String charset, String name, boolean marked) {
        String text = (marked ? "\uFEFF" : "") + "Name;E-mail\r\n" + name + ";a@x.org\r\n";
        List<Row> rows = Files.rows(FileFormat.CSV, Files.of(text, Charset.forName(charset)));
        assertThat(rows).extracting(Row::cells).containsExactly(List.of(name, "a@x.org"));
    }

    @Test
    void a_broken_byte_in_a_long_file_does_not_turn_its_other_letters() {
        byte[] text = ("Name,E-mail\n" + "王小明,a@x.org\n".repeat(50) + "B?d,b@x.org\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '?' ? (byte) 0xFF : text[i];
        }
        List<Row> rows = Files.rows(FileFormat.CSV, Files.of(text));
        assertThat(rows.get(0).cells()).contains("王小明");
        assertThat(rows.get(50).cells()).contains("B\uFFFDd");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separators_are_recognised_by_the_first_line(String separator) {
        String text = "Name|\"a,b;c,d;e\"|E-mail\nAnn|x|a@x.org\n".replace("|", separator);
        assertThat(Files.csv(text)).extracting(Row::cells).containsExactly(List.of("Ann", "x", "a@x.org"));
    }

    @Test
    void excel_may_say_itself_what_separates() {
        assertThat(Files.csv("sep=|\r\nName|a,b,c,d\r\nAnn|1\r\n"))
                .extracting(Row::cells)
                .containsExactly(List.of("Ann", "1"));
    }

    @Test
    void a_quote_never_closed_costs_its_own_line_only() {
        List<Row> rows =
                Files.csv("Name,E-mail\n\"Ann,a@x.org\nBen,b@x.org\nCem,\"c@x.org\nDan,\"d@x.org\"\nEve,e@x.org\n");
        assertThat(rows).hasSize(5);
        assertThat(rows).extracting(row -> row.flaw() == null).containsExactly(false, true, false, true, true);
        assertThat(rows.get(1).cells()).containsExactly("Ben", "b@x.org");
        assertThat(rows.get(3).cells()).containsExactly("Dan", "d@x.org");
        assertThat(rows.get(0).flaw().key()).isEqualTo("import.row.quote");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void what_is_too_long_is_a_row_refused_and_the_next_is_read() {
        String text = "A,B\n" + "x".repeat(21) + ",1\n" + "y".repeat(500) + ",2\n1,2,3,4,5,6\n1,2,3\nok,3\n";
        List<Row> rows = Files.rows(FileFormat.CSV, Files.of(text, StandardCharsets.UTF_8), SMALL);
        assertThat(rows)
                .extracting(row -> row.flaw() == null ? "" : row.flaw().key())
                .containsExactly(
                        "import.row.cell", "import.row.long", "import.row.columns", "import.row.more-cells", "");
    }

    @Test
    void a_million_columns_are_refused_with_a_sentence() {
        Content content = Files.of("a,".repeat(1_000_000) + "\n1,2\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Files.rows(FileFormat.CSV, content))
                .isInstanceOfSatisfying(UnreadableFileException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.of("import.file.columns", 1000)));
    }

    @Test
    void more_rows_than_allowed_are_refused() {
        Content content = Files.of("A,B\n" + "1,2\n".repeat(11), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Files.rows(FileFormat.CSV, content, SMALL))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void a_first_row_that_is_a_person_is_no_header() throws Exception {
        Content content = Files.of("Ann,a@x.org\nBen,b@x.org\n", StandardCharsets.UTF_8);
        try (Table table = TableFile.of(FileFormat.CSV, content).open(content, FileLimits.USUAL)) {
            assertThat(table.headers()).containsExactly("Column 1", "Column 2");
            assertThat(table.next().cells()).containsExactly("Ann", "a@x.org");
        }
    }

    @Test
    void headers_get_names_of_their_own() throws Exception {
        Content content = Files.of("Phone,,Phone,PHONE,\n1,2,3,4\n", StandardCharsets.UTF_8);
        try (Table table = TableFile.of(FileFormat.CSV, content).open(content, FileLimits.USUAL)) {
            assertThat(table.headers()).containsExactly("Phone", "Column 2", "Phone (2)", "PHONE (3)");
        }
    }

    @Test
    void nothing_and_a_workbook_in_disguise_are_refused() {
        for (byte[] bytes :
                List.of(new byte[0], "\n\n ,\n".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 9})) {
            assertThatThrownBy(() -> Files.rows(FileFormat.CSV, Files.of(bytes)))
                    .isInstanceOf(UnreadableFileException.class);
        }
    }

    @Property(tries = 300)
    void what_was_quoted_by_the_rules_comes_back(@ForAll("tables") List<List<String>> table) {
        String text = "H1,H2,H3\n"
                + table.stream()
                        .map(row -> row.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
        assertThat(Files.csv(text))
                .extracting(Row::cells)
                .containsExactlyElementsOf(table.stream()
                        .filter(row -> !String.join("", row).isBlank())
                        .toList());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("aé王,;\"\n\t '=+")
                .ofMaxLength(8)
                .list()
                .ofSize(3)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void no_text_whatever_ends_in_an_error_and_lines_rise(@ForAll("junk") String text) {
        long last = 0;
        try {
            for (Row row : Files.rows(FileFormat.CSV, Files.of(text, StandardCharsets.UTF_8), SMALL)) {
                assertThat(row.line()).isGreaterThan(last);
                last = row.line();
            }
        } catch (UnreadableFileException refused) {
            assertThat(refused.reason().key()).startsWith("import.file.");
        }
    }

    @Provide
    Arbitrary<String> junk() {
        return Arbitraries.strings().withChars("ab,;\"\"\"\n\r").ofMaxLength(300);
    }
}
