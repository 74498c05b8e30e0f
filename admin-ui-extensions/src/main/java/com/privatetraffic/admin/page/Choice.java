package com.privatetraffic.admin.page;

import java.util.List;
import java.util.stream.Stream;

/** One thing to choose in a field. */
public record Choice(String value, String text) {

    /** All of an enum, in its order; its message keys begin with this. */
    public static <E extends Enum<E>> List<Choice> all(Class<E> type, String prefix, Words words) {
        return Stream.of(type.getEnumConstants())
                .map(each -> new Choice(each.name(), words.of(prefix + each.name())))
                .toList();
    }
}
