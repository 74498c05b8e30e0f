package com.privatetraffic.profile;

import com.privatetraffic.profile.ProfileRefusedException.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the definition of a field has to look like. */
final class FieldForm {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int NAME = 80;
    private static final int CHOICE = 80;
    private static final int CHOICES = 4000;
    private static final String BREAK = "\n";

    private FieldForm() {}

    static CustomField checked(CustomField field) {
        if (field.code() == null || !CODE.matcher(field.code()).matches()) {
            throw new ProfileRefusedException(Rule.NOT_A_CODE, "code");
        }
        if (field.type() == null) {
            throw new ProfileRefusedException(Rule.MISSING, "type");
        }
        return field.named(
                        WrittenText.required("name.en", field.englishName(), NAME),
                        WrittenText.required("name.zh-CN", field.chineseName(), NAME))
                .choosing(choices(field.type(), field.choices()));
    }

    private static List<String> choices(FieldType type, List<String> typed) {
        List<String> choices = typed.stream()
                .map(choice -> WrittenText.required("choices", choice, CHOICE))
                .toList();
        Set<String> different = new HashSet<>();
        boolean distinct = choices.stream()
                .allMatch(choice -> !choice.contains(BREAK) && different.add(choice.toLowerCase(Locale.ROOT)));
        if (!distinct || choices.isEmpty() == (type == FieldType.CHOICE)) {
            throw new ProfileRefusedException(Rule.CHOICES, "choices");
        }
        if (String.join(BREAK, choices).length() > CHOICES) {
            throw new ProfileRefusedException(Rule.TOO_MANY, "choices");
        }
        return choices;
    }

    static String text(List<String> choices) {
        return choices.isEmpty() ? null : String.join(BREAK, choices);
    }

    static List<String> choices(String text) {
        return text == null ? List.of() : List.of(text.split(BREAK));
    }
}
