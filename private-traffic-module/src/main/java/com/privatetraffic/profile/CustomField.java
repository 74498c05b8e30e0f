package com.privatetraffic.profile;

import java.util.List;

/**
 * A field of the store's own on every contact.
 *
 * @param code as other systems and imports name it; stays
 * @param choices what may be chosen, in the order it is offered; empty for other types
 * @param enabled false for one that is neither shown nor filled any more; what it held stays
 */
public record CustomField(
        long id,
        String code,
        String englishName,
        String chineseName,
        FieldType type,
        List<String> choices,
        boolean enabled) {

    private static final int LONGEST_VALUE = 1000;

    public CustomField {
        choices = List.copyOf(choices);
    }

    public CustomField named(String english, String chinese) {
        return new CustomField(id, code, english, chinese, type, choices, enabled);
    }

    public CustomField choosing(List<String> from) {
        return new CustomField(id, code, englishName, chineseName, type, from, enabled);
    }

    public CustomField enabled(boolean on) {
        return new CustomField(id, code, englishName, chineseName, type, choices, on);
    }

    /**
     * A value in the form in which it is kept; null for nothing but blanks.
     *
     * @throws ProfileRefusedException when it can't be a value of this field
     */
    public String kept(String typed) {
        String field = "fields." + code;
        String value = WrittenText.optional(field, typed, LONGEST_VALUE);
        return value == null ? null : type.kept(field, value, choices);
    }
}
