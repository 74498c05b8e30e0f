package com.privatetraffic.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.file.Row;
import com.privatetraffic.imports.ColumnUse.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final List<String> GOOGLE_OLD = List.of(
            ("Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,Birthday,Notes,Group Membership,E-mail 1 - Type,"
                            + "E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value")
                    .split(",", -1));

    private static final List<String> GOOGLE_NEW = List.of(
            ("First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Birthday,Notes,Photo,Labels,"
                            + "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value")
                    .split(",", -1));

    private static final List<String> OUTLOOK = List.of(
            ("Title,First Name,Middle Name,Last Name,Suffix,Company,Business Fax,Business Phone,Business Phone 2,Home Phone,"
                            + "Mobile Phone,Primary Phone,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address")
                    .split(",", -1));

    private static final List<String> SHOPIFY = List.of(
            ("Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Phone,Phone,"
                            + "Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags")
                    .split(",", -1));

    @Test
    void files_of_well_known_programs_are_recognised_by_their_headers() {
        assertThat(Layout.of(GOOGLE_OLD)).contains(Layout.GOOGLE);
        assertThat(Layout.of(GOOGLE_NEW)).contains(Layout.GOOGLE_NEW);
        assertThat(Layout.of(OUTLOOK)).contains(Layout.OUTLOOK);
        assertThat(Layout.of(SHOPIFY)).contains(Layout.SHOPIFY);
        assertThat(Layout.of(List.of("Name", "E-mail", "Phone"))).isEmpty();
    }

    @Test
    void google() {
        ImportRow row = read(
                GOOGLE_OLD,
                Map.of(
                        "Name",
                        "Ann Smith",
                        "Group Membership",
                        "* myContacts ::: Friends",
                        "E-mail 1 - Value",
                        "a@x.org ::: b@x.org",
                        "Phone 1 - Value",
                        "(415) 555-0100 ::: +1 415-555-0101",
                        "Phone 2 - Value",
                        "+44 20 7946 0000"));
        assertThat(row.name()).isEqualTo("Ann Smith");
        assertThat(row.tags()).containsExactly("Friends");
        assertThat(row.emails()).containsExactly("a@x.org", "b@x.org");
        assertThat(row.phones())
                .extracting(ImportRow.Phone::e164)
                .containsExactly("+14155550100", "+14155550101", "+442079460000");
        assertThat(read(
                                GOOGLE_NEW,
                                Map.of(
                                        "First Name",
                                        "Ann",
                                        "Middle Name",
                                        "B",
                                        "Last Name",
                                        "Smith",
                                        "E-mail 1 - Value",
                                        "a@x.org",
                                        "Labels",
                                        "* friends"))
                        .name())
                .isEqualTo("Ann B Smith");
    }

    @Test
    void outlook_with_the_mobile_phone_first() {
        ImportRow row = read(
                OUTLOOK,
                Map.of(
                        "First Name",
                        "Ann",
                        "Last Name",
                        "Smith",
                        "Business Phone",
                        "+1 415 555 0100",
                        "Mobile Phone",
                        "+1 415 555 0199",
                        "Business Fax",
                        "nonsense",
                        "Categories",
                        "A;B",
                        "E-mail 2 Address",
                        "b@x.org"));
        assertThat(row.phones()).extracting(ImportRow.Phone::e164).containsExactly("+14155550199", "+14155550100");
        assertThat(row.tags()).containsExactly("A", "B");
        assertThat(row.email()).isEqualTo("b@x.org");
    }

    @Test
    void shopify_whose_permission_for_advertisement_is_not_ours() {
        ImportRow row = read(
                SHOPIFY,
                Map.of(
                        "Customer ID",
                        "'7012",
                        "First Name",
                        "Ann",
                        "Last Name",
                        "Smith",
                        "Email",
                        "a@x.org",
                        "Accepts Email Marketing",
                        "yes",
                        "Default Address Phone",
                        "'+14155550100",
                        "Phone",
                        "'+14155550199",
                        "Tags",
                        "vip, wholesale"));
        assertThat(row.phones()).extracting(ImportRow.Phone::e164).containsExactly("+14155550199", "+14155550100");
        assertThat(row.tags()).containsExactly("vip", "wholesale");
        assertThat(Layout.SHOPIFY.mapping(SHOPIFY).uses().keySet()).noneMatch(header -> header.startsWith("Accepts"));
    }

    @Test
    void other_columns_are_guessed_by_their_words() {
        Mapping mapping = HeaderWords.guess(List.of("客户姓名", "手机号", "电子邮箱", "标签", "备注", "Mobile (2)"));
        assertThat(mapping.uses())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "客户姓名",
                        ColumnUse.of(Kind.NAME),
                        "手机号",
                        ColumnUse.of(Kind.PHONE),
                        "电子邮箱",
                        ColumnUse.of(Kind.EMAIL),
                        "标签",
                        ColumnUse.of(Kind.TAGS),
                        "Mobile (2)",
                        ColumnUse.of(Kind.PHONE)));
        assertThat(HeaderWords.guess(List.of("Name", "First Name", "Surname"))
                        .uses()
                        .keySet())
                .containsExactly("First Name", "Surname");
    }

    @Test
    void without_headers_the_first_row_tells() {
        Mapping mapping = CellContents.guess(
                List.of("Column 1", "Column 2", "Column 3"), List.of("Ann Smith", "a@x.org", "(415) 555-0100"));
        assertThat(mapping.uses().values())
                .extracting(ColumnUse::kind)
                .containsExactly(Kind.NAME, Kind.EMAIL, Kind.PHONE);
    }

    @Test
    void a_fingerprint_is_of_the_columns_not_of_how_they_are_written() {
        assertThat(Mapping.fingerprint(List.of("Name", "E-Mail")))
                .isEqualTo(Mapping.fingerprint(List.of("name ", "E-MAIL")));
        assertThat(Mapping.fingerprint(List.of("Name", "E-Mail")))
                .isNotEqualTo(Mapping.fingerprint(List.of("E-Mail", "Name")));
    }

    private static ImportRow read(List<String> headers, Map<String, String> cells) {
        List<String> row = new ArrayList<>(Collections.nCopies(headers.size(), ""));
        cells.forEach((header, cell) -> row.set(headers.indexOf(header), cell));
        Layout layout = Layout.of(headers).orElseThrow();
        return new RowReading(headers, layout.mapping(headers), "US", Map.of()).read(new Row(2, row, null));
    }
}
