package com.privatetraffic.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.privatetraffic.message.CleanText;
import com.privatetraffic.setup.Sha256;
import java.time.Instant;
import java.util.regex.Pattern;

/** A part of a JSON body: reads fields as texts, whether written as texts or numbers. */
record Json(JsonNode node) {

    static final int LONGEST_ID = 320;

    private static final int SHA256_DIGITS = 64;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,15}");

    /** Seconds since 1970 reach this in the year 5138, milliseconds did in 1973. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    Json at(String... fields) {
        JsonNode found = node;
        for (String field : fields) {
            found = found.path(field);
        }
        return new Json(found);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    boolean isTrue(String field) {
        return node.path(field).asBoolean();
    }

    /** The field as text of at most {@code longest} characters; null when there is none. */
    String text(String field, int longest) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? CleanText.of(value.asText(), longest) : null;
    }

    /** The first of these fields that has a text. */
    String firstText(int longest, String... fields) {
        for (String field : fields) {
            String text = text(field, longest);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** An id of somebody or of the store, which has to be there. */
    String id(String field, int longest) {
        String id = text(field, longest + 1);
        if (id == null || id.length() > longest) {
            throw new UnreadableException(field + (id == null ? " is missing." : " is too long."));
        }
        return id;
    }

    /** The id of a message; null when there is none. A very long one is kept by its beginning and its hash. */
    String messageId(String field) {
        String id = text(field, Integer.MAX_VALUE);
        return id == null ? null : fit(id);
    }

    static String fit(String id) {
        return id.length() <= LONGEST_ID ? id : CleanText.of(id, LONGEST_ID - SHA256_DIGITS - 1) + ":" + Sha256.of(id);
    }

    /** Seconds or milliseconds, told apart by their size; the other instant when it is neither. */
    Instant instant(String field, Instant otherwise) {
        String text = text(field, 20);
        if (text == null || !WHOLE_NUMBER.matcher(text).matches()) {
            return otherwise;
        }
        long number = Long.parseLong(text);
        return number >= MILLISECONDS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }
}
