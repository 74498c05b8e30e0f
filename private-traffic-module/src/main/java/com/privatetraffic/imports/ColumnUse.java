package com.privatetraffic.imports;

import java.util.Optional;

/**
 * What a column is taken for.
 *
 * @param field code of a custom field; null for anything else
 */
public record ColumnUse(Kind kind, String field) {

    /** What there is to be taken for. */
    public enum Kind {
        NAME("name"),
        FIRST_NAME("firstName"),
        MIDDLE_NAME("middleName"),
        LAST_NAME("lastName"),
        EMAIL("email"),
        PHONE("phone"),
        TAGS("tags"),
        FIELD("field"),
        IGNORE("ignore");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    public static final ColumnUse IGNORED = of(Kind.IGNORE);

    private static final String OF_FIELD = "field:";

    public static ColumnUse of(Kind kind) {
        return new ColumnUse(kind, null);
    }

    public static ColumnUse field(String code) {
        return new ColumnUse(Kind.FIELD, code);
    }

    /** {@code email}, {@code field:birthday} …; empty for anything else. */
    public static Optional<ColumnUse> parse(String text) {
        if (text != null && text.startsWith(OF_FIELD) && text.length() > OF_FIELD.length()) {
            return Optional.of(field(text.substring(OF_FIELD.length())));
        }
        String wanted = "tag".equals(text) ? "tags" : text;
        for (Kind kind : Kind.values()) {
            if (kind != Kind.FIELD && kind.text.equals(wanted)) {
                return Optional.of(of(kind));
            }
        }
        return Optional.empty();
    }

    public String text() {
        return kind == Kind.FIELD ? OF_FIELD + field : kind.text;
    }

    /** All that can be written, for a message. */
    public static String choices() {
        StringBuilder choices = new StringBuilder();
        for (Kind kind : Kind.values()) {
            choices.append(choices.isEmpty() ? "" : ", ").append(kind == Kind.FIELD ? "field:<code>" : kind.text);
        }
        return choices.toString();
    }
}
