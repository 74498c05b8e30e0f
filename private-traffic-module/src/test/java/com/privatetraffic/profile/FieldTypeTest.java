package com.privatetraffic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.profile.ProfileRefusedException.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTypeTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NUMBER,041.50,41.5",
                "NUMBER,-0.0,0",
                "NUMBER,+100,100",
                "NUMBER,123456789012345678901234567890,123456789012345678901234567890",
                "NUMBER,' 7 ',7",
                "DATE,2024-02-29,2024-02-29",
                "BOOLEAN,Yes,true",
                "BOOLEAN,否,false",
                "BOOLEAN,TRUE,true",
                "CHOICE,lARGE,Large",
                "TEXT,' a  b ',a  b",
                "TEXT,'  ',-",
            })
    void is_kept_in_one_form(FieldType type, String typed, String kept) {
        assertThat(field(type).kept(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,'1,000',NOT_A_NUMBER",
        "NUMBER,1e9,NOT_A_NUMBER",
        "NUMBER,.5,NOT_A_NUMBER",
        "NUMBER,١٢,NOT_A_NUMBER",
        "DATE,2023-02-29,NOT_A_DATE",
        "DATE,03/05/2024,NOT_A_DATE",
        "DATE,+12024-01-01,NOT_A_DATE",
        "DATE,0000-01-01,NOT_A_DATE",
        "BOOLEAN,maybe,NOT_YES_OR_NO",
        "CHOICE,Huge,NOT_A_CHOICE",
    })
    void what_it_cannot_hold_is_refused_naming_the_field(FieldType type, String typed, Rule rule) {
        assertThatThrownBy(() -> field(type).kept(typed)).isInstanceOfSatisfying(ProfileRefusedException.class, e -> {
            assertThat(e.rule()).isEqualTo(rule);
            assertThat(e.field()).isEqualTo("fields.size");
        });
    }

    @Test
    void a_field_has_a_code_names_in_both_languages_and_choices_only_to_choose_from() {
        CustomField good = field(FieldType.CHOICE);
        assertThat(FieldForm.checked(good)).isEqualTo(good);
        refused(Rule.CHOICES, good.choosing(List.of()));
        refused(Rule.CHOICES, good.choosing(List.of("a", "A")));
        refused(Rule.CHOICES, good.choosing(List.of("a\nb")));
        refused(Rule.MISSING, good.choosing(List.of("a", " ")));
        refused(
                Rule.TOO_MANY,
                good.choosing(java.util.stream.IntStream.range(0, 800)
                        .mapToObj(i -> "choice " + i)
                        .toList()));
        refused(Rule.MISSING, good.named("Size", ""));
        refused(Rule.NOT_A_CODE, new CustomField(0, "Shoe size", "S", "S", FieldType.TEXT, List.of(), true));
        refused(Rule.CHOICES, new CustomField(0, "size", "S", "S", FieldType.TEXT, List.of("a"), true));
    }

    private static void refused(Rule rule, CustomField field) {
        assertThatThrownBy(() -> FieldForm.checked(field))
                .isInstanceOfSatisfying(
                        ProfileRefusedException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private static CustomField field(FieldType type) {
        return new CustomField(
                0, "size", "Size", "尺码", type, type == FieldType.CHOICE ? List.of("Small", "Large") : List.of(), true);
    }
}
