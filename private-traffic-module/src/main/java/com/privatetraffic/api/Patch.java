package com.privatetraffic.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The body of a PATCH: a field that isn't there stays as it is, one that is null is emptied. Each value that can be read is
 * handed on, each that can't is named among the errors.
 */
final class Patch {

    private final Map<String, Object> body;
    private final Fields fields;

    Patch(Map<String, Object> body, Fields fields) {
        this.body = body;
        this.fields = fields;
    }

    boolean has(String field) {
        return body.containsKey(field);
    }

    /** The field may be null but not absent, which might as well be a slip of the pen. */
    void present(String field) {
        if (!has(field)) {
            fields.wrong(field, "This is missing.");
        }
    }

    /** A text that can be changed but not emptied. */
    void required(String field, int longest, Consumer<String> change) {
        if (isText(field)) {
            String text = fields.required(field, (String) body.get(field), longest);
            if (text != null) {
                change.accept(text);
            }
        }
    }

    /** A text; null and blank empty it. */
    void optional(String field, int longest, Consumer<String> change) {
        if (isText(field)) {
            change.accept(fields.optional(field, (String) body.get(field), longest));
        }
    }

    /** The id of something else; null for none. */
    void id(String field, Consumer<Long> change) {
        if (isText(field)) {
            change.accept(Ids.inBody(field, (String) body.get(field)));
        }
    }

    /** A secret, which is taken as it is; null and no text at all remove it. */
    void secret(String field, int longest, Consumer<Optional<String>> change) {
        if (isText(field)) {
            change.accept(Optional.ofNullable(fields.secret(field, (String) body.get(field), longest)));
        }
    }

    /** An instant; null for none. */
    void instant(String field, Consumer<Instant> change) {
        if (!isText(field)) {
            return;
        }
        String text = (String) body.get(field);
        try {
            change.accept(text == null ? null : Instant.parse(text));
        } catch (DateTimeParseException notAnInstant) {
            fields.wrong(field, "Use an instant such as 2026-05-01T10:00:00Z.");
        }
    }

    <E extends Enum<E>> void choice(String field, Class<E> choices, Consumer<E> change) {
        if (isText(field)) {
            E choice = fields.choice(field, (String) body.get(field), choices);
            if (choice != null) {
                change.accept(choice);
            }
        }
    }

    void flag(String field, Consumer<Boolean> change) {
        if (!has(field)) {
            return;
        }
        if (body.get(field) instanceof Boolean flag) {
            change.accept(flag);
        } else {
            fields.wrong(field, "Use true or false.");
        }
    }

    /** A whole number from 0 on. */
    void natural(String field, LongConsumer change) {
        if (!has(field)) {
            return;
        }
        Object value = body.get(field);
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
            change.accept(((Number) value).longValue());
        } else {
            fields.wrong(field, "Use a whole number from 0 on.");
        }
    }

    /** A list of texts, whole; null is none. */
    void texts(String field, Consumer<List<String>> change) {
        if (!has(field)) {
            return;
        }
        Object value = body.get(field) == null ? List.of() : body.get(field);
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            change.accept(list.stream().map(String.class::cast).toList());
        } else {
            fields.wrong(field, "Use a list of texts.");
        }
    }

    /** Values by name, each a text, a number, true, false or null; those not named stay. */
    void values(String field, Consumer<Map<String, String>> change) {
        if (!has(field)) {
            return;
        }
        if (!(body.get(field) instanceof Map<?, ?> map)) {
            fields.wrong(field, "Use an object of names and values.");
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value instanceof Map || value instanceof List) {
                fields.wrong(field + "." + name, "This value has the wrong type.");
            } else {
                values.put(name.toString(), value == null ? null : value.toString());
            }
        });
        change.accept(values);
    }

    private boolean isText(String field) {
        if (!has(field)) {
            return false;
        }
        Object value = body.get(field);
        if (value != null && !(value instanceof String)) {
            fields.wrong(field, "This value has the wrong type.");
            return false;
        }
        return true;
    }
}
