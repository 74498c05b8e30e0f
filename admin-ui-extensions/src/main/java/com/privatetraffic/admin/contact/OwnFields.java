package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.profile.ContactFields;
import com.privatetraffic.profile.CustomField;
import com.privatetraffic.profile.CustomFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The store's own fields on a contact's page. */
final class OwnFields {

    /**
     * One of them.
     *
     * @param input text, date or select
     * @param choices what can be chosen, for select
     */
    record Shown(String code, String label, String input, List<Choice> choices) {}

    private final CustomFields fields;
    private final ContactFields values;

    OwnFields(CustomFields fields, ContactFields values) {
        this.fields = fields;
        this.values = values;
    }

    List<Shown> all(Words words) {
        return inUse().map(field -> shown(field, words)).toList();
    }

    /** The form with what is known of one contact. */
    Form form(long contactId, Words words) {
        return Form.showing(ProfileForms.FIELDS, words, values.of(contactId));
    }

    /**
     * Fills what was changed.
     *
     * @throws com.privatetraffic.profile.ProfileRefusedException when a value can't be one of its field
     */
    void fill(long contactId, Form form, String actor) {
        Map<String, String> changed = new HashMap<>();
        inUse().map(CustomField::code).forEach(code -> {
            String typed = form.value(code).strip();
            if (!typed.equals(form.shown(code))) {
                changed.put(code, typed.isEmpty() ? null : typed);
            }
        });
        values.set(contactId, changed, actor);
    }

    private Stream<CustomField> inUse() {
        return fields.all().stream().filter(CustomField::enabled);
    }

    private static Shown shown(CustomField field, Words words) {
        String label = words.language().startsWith("zh") ? field.chineseName() : field.englishName();
        return switch (field.type()) {
            case TEXT, NUMBER -> new Shown(field.code(), label, "text", List.of());
            case DATE -> new Shown(field.code(), label, "date", List.of());
            case BOOLEAN ->
                new Shown(
                        field.code(),
                        label,
                        "select",
                        List.of(new Choice("true", words.of("pt.yes")), new Choice("false", words.of("pt.no"))));
            case CHOICE ->
                new Shown(
                        field.code(),
                        label,
                        "select",
                        field.choices().stream()
                                .map(choice -> new Choice(choice, choice))
                                .toList());
        };
    }
}
