package com.privatetraffic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VCardTest {

    private static final String IOS =
            """
            BEGIN:VCARD
            VERSION:3.0
            PRODID:-//Apple Inc.//iPhone OS 17.4//EN
            N:Müller;Ann;;;
            FN:Ann Müller
            item1.EMAIL;type=INTERNET:ann@old.example
            EMAIL;type=INTERNET;type=HOME;type=pref:ann@example.com
            TEL;type=CELL;type=VOICE;type=pref:+49 170 1234567
            TEL;type=HOME;type=FAX:+49 30 999999
            PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBYRXhpZgAA
             TU0AKgAAAAgAAgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAAAA6ABAAMA
            BDAY:1990-05-03
            CATEGORIES:Friends,VIP
            END:VCARD
            """;

    private static final String ANDROID =
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=E6=98=8E;;;
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=E5=B0=8F=
            =E6=98=8E
            TEL;CELL;PREF:138-0013-8000
            TEL;WORK:+861082888888
            END:VCARD
            """;

    private static final String GOOGLE =
            """
            BEGIN:VCARD
            VERSION:4.0
            N:Smith;Ben;;;
            TEL;VALUE=uri;PREF=2:tel:+1-415-555-0199
            TEL;VALUE=uri;PREF=1:tel:+1-415-555-0100
            EMAIL;PREF=1:ben@example.com
            NOTE:folded
              line
            END:VCARD
            """;

    @Test
    void cards_of_all_three_versions_are_rows() {
        List<Row> rows = read(IOS + ANDROID + "\r\n" + GOOGLE);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).cells().subList(0, 4))
                .containsExactly(
                        "Ann Müller", "ann@example.com ::: ann@old.example", "+49 170 1234567", "Friends ::: VIP");
        assertThat(rows.get(0).cells()).contains("1990-05-03");
        assertThat(rows.get(1).cells().subList(0, 3)).containsExactly("王小明", "", "138-0013-8000 ::: +861082888888");
        assertThat(rows.get(2).cells().subList(0, 3))
                .containsExactly("Ben Smith", "ben@example.com", "+1-415-555-0100 ::: +1-415-555-0199");
        assertThat(rows).extracting(Row::line).containsExactly(1L, 15L, 24L);
    }

    @Test
    void outlook_writes_the_charset_of_its_country() {
        String card = String.join(
                "\r\n",
                "BEGIN:VCARD",
                "VERSION:2.1",
                "N;LANGUAGE=de;CHARSET=windows-1252:Müller;Jörg",
                "FN;CHARSET=windows-1252:Jörg Müller",
                "EMAIL;PREF;INTERNET:joerg@example.com",
                "END:VCARD",
                "");
        List<Row> rows = Files.rows(FileFormat.VCARD, Files.of(card, Charset.forName("windows-1252")));
        assertThat(rows.get(0).cells()).startsWith("Jörg Müller", "joerg@example.com");
    }

    @Test
    void a_card_without_end_costs_itself_only() {
        List<Row> rows = read("BEGIN:VCARD\nVERSION:3.0\nFN:Lost\nTEL:+14155550100\n" + GOOGLE + "BEGIN:VCARD\nFN:Cut");
        assertThat(rows).extracting(row -> row.flaw() == null).containsExactly(false, true, false);
    }

    @Test
    void an_endless_card_is_refused_and_the_next_is_read() {
        List<Row> rows = read("BEGIN:VCARD\nVERSION:3.0\n" + "NOTE:x\n".repeat(50_000) + "END:VCARD\n" + GOOGLE);
        assertThat(rows).extracting(row -> row.flaw() == null).containsExactly(false, true);
    }

    @Test
    void a_picture_of_any_size_is_passed_over() {
        List<Row> rows = read(IOS.replace("AAQSkZJRg", "A".repeat(2_000_000)));
        assertThat(rows.get(0).flaw()).isNull();
    }

    @Test
    void a_file_without_cards_is_refused() {
        assertThatThrownBy(() -> read("Name,E-mail\nAnn,a@x.org\n")).isInstanceOf(UnreadableFileException.class);
    }

    private static List<Row> read(String text) {
        return Files.rows(FileFormat.VCARD, Files.of(text, StandardCharsets.UTF_8));
    }
}
