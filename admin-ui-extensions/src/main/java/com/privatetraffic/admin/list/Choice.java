package com.privatetraffic.admin.list;

import java.util.Arrays;
import java.util.List;

/**
 * A field with a fixed set of values, each worded by a message.
 *
 * @param field the entity's field
 * @param keys what the message keys begin with; a dot and the value follow
 */
record Choice(String field, String keys, List<String> values) {

    static Choice of(String field, String keys, String... values) {
        return new Choice(field, keys, List.of(values));
    }

    static Choice of(String field, String keys, Class<? extends Enum<?>> values) {
        return new Choice(
                field,
                keys,
                Arrays.stream(values.getEnumConstants()).map(Enum::name).toList());
    }

    String key(String value) {
        return keys + "." + value;
    }

    /** Pairs of value and message key, the form in which Broadleaf keeps the values of an enumeration. */
    String[][] pairs() {
        return values.stream().map(value -> new String[] {value, key(value)}).toArray(String[][]::new);
    }
}
