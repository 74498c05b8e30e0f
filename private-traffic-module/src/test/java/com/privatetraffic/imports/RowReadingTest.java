package com.privatetraffic.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.file.Reason;
import com.privatetraffic.file.Row;
import com.privatetraffic.profile.CustomField;
import com.privatetraffic.profile.FieldType;
import com.privatetraffic.text.Dates;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Texts;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReadingTest {

    private static final List<String> HEADERS = List.of("Name", "E-mail", "Phone", "Tags", "Birthday");
    private static final RowReading READING = reading("DE");
    private static final Texts TEXTS = new Texts(new Dates(ZoneOffset.UTC));

    @Test
    void a_row_becomes_what_is_kept() {
        ImportRow row = read(
                "  Ann\u00a0 Müller ",
                "mailto:Ann@Example.COM",
                "0170 1234567 ::: +1 415 555 0100",
                "VIP, 朋友；Ski",
                "1990");
        assertThat(row.refused()).isNull();
        assertThat(row.name()).isEqualTo("Ann Müller");
        assertThat(row.emails()).containsExactly("ann@example.com");
        assertThat(row.phones()).extracting(ImportRow.Phone::e164).containsExactly("+491701234567", "+14155550100");
        assertThat(row.phone().received()).isEqualTo("0170 1234567");
        assertThat(row.tags()).containsExactly("VIP", "朋友", "Ski");
        assertThat(row.fields()).containsEntry(5L, "1990");
    }

    @ParameterizedTest
    @CsvSource({
        "12345,import.row.phone-short",
        "017012345678901234,import.row.phone-long",
        "hello,import.row.phone",
        "8.61381E+12,import.row.phone-rounded",
        "+999123456789,import.row.phone-country"
    })
    void a_phone_that_is_none_is_refused_with_the_reason(String phone, String key) {
        assertThat(read("Ann", "a@example.com", phone, "", "").refused().key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'+491701234567,+491701234567",
                "+４９１７０１２３４５６７,+491701234567",
                "0049 170 1234567,+491701234567",
                "491701234567,+491701234567",
                "8613800138000,+8613800138000",
                "+5215512345678,+525512345678",
                "+49 170 1234567 ext. 5,+491701234567",
            })
    void numbers_as_programs_write_them_are_read(String phone, String e164) {
        assertThat(read("Ann", "", phone, "", "").phones())
                .extracting(ImportRow.Phone::e164)
                .containsExactly(e164);
    }

    @Test
    void reasons_are_sentences_in_both_languages() {
        Reason reason = read("Ann", "", "12345", "", "").refused();
        assertThat(reason.in(TEXTS, Languages.ENGLISH)).isEqualTo("the phone number 12345 is too short for Germany.");
        assertThat(reason.in(TEXTS, Languages.CHINESE)).isEqualTo("电话号码 12345 对德国来说太短。");
    }

    @Test
    void whoever_cannot_be_reached_is_refused() {
        assertThat(read("Ann", "", " ", "x", "").refused().key()).isEqualTo("import.row.nothing");
        assertThat(read("Ann", "ann at example", "", "", "").refused().key()).isEqualTo("import.row.email");
        assertThat(read("B\uFFFDn", "b@example.com", "", "", "").refused().key())
                .isEqualTo("import.row.damaged");
        assertThat(read("n".repeat(201), "b@example.com", "", "", "").refused().key())
                .isEqualTo("import.row.name");
        assertThat(read("B", "b@example.com", "", "t".repeat(61), "").refused().key())
                .isEqualTo("import.row.tags");
    }

    @Test
    void parts_of_a_name_stand_as_its_language_has_them() {
        RowReading reading = new RowReading(
                List.of("First Name", "Last Name", "Email"),
                HeaderWords.guess(List.of("First Name", "Last Name", "Email")),
                "US",
                Map.of());
        assertThat(reading.read(new Row(2, List.of("Ann", "Smith", "a@x.org"), null))
                        .name())
                .isEqualTo("Ann Smith");
        assertThat(reading.read(new Row(2, List.of("小明", "王", "a@x.org"), null)).name())
                .isEqualTo("王小明");
    }

    @Property(tries = 500)
    void no_cells_whatever_end_in_an_error_or_in_something_no_database_keeps(
            @ForAll String name, @ForAll String email, @ForAll String phone, @ForAll String tags) {
        ImportRow row = read(name, email, phone, tags, name);
        if (row.refused() == null) {
            Stream.of(
                            Stream.ofNullable(row.name()),
                            row.emails().stream(),
                            row.tags().stream(),
                            row.fields().values().stream())
                    .flatMap(texts -> texts)
                    .forEach(text -> assertThat(text.codePoints())
                            .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE));
        } else {
            assertThat(row.refused().in(TEXTS, Languages.ENGLISH)).doesNotContain("import.row");
        }
    }

    private static ImportRow read(String... cells) {
        return READING.read(new Row(7, List.of(cells), null));
    }

    private static RowReading reading(String region) {
        Mapping guessed = HeaderWords.guess(HEADERS);
        Map<String, ColumnUse> uses = new LinkedHashMap<>(guessed.uses());
        uses.put("Birthday", ColumnUse.field("birthday"));
        return new RowReading(
                HEADERS,
                new Mapping(uses),
                region,
                Map.of("birthday", new CustomField(5, "birthday", "Birthday", "生日", FieldType.TEXT, List.of(), true)));
    }
}
