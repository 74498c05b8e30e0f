package com.privatetraffic.api;

import com.privatetraffic.api.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Looks at the fields of a body and names all that are wrong at once. */
final class Fields {

    static final int UNLIMITED = Integer.MAX_VALUE;

    private final List<FieldError> errors = new ArrayList<>();

    void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** The text without blanks around it. */
    String required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            wrong(field, "This is missing.");
            return null;
        }
        return optional(field, text, longest);
    }

    /** The text without blanks around it; null when there is none. */
    String optional(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            wrong(field, "This has more than " + longest + " characters.");
        }
        // A zero byte and half of a pair are text in JSON but in no database.
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            wrong(field, "This has characters that can't be kept.");
        }
        return text.trim();
    }

    /** A secret exactly as it was sent; null when there is none. */
    String secret(String field, String text, int longest) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        optional(field, text, longest);
        if (text.isBlank()) {
            wrong(field, "There is nothing but blanks in this.");
        }
        return text;
    }

    <E extends Enum<E>> E choice(String field, String text, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        wrong(field, "Use one of " + List.of(choices.getEnumConstants()) + ".");
        return null;
    }

    /** Ends the request with 400 if anything was wrong. */
    void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.malformed(errors);
        }
    }
}
