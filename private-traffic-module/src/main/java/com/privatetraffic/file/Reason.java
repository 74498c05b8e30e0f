package com.privatetraffic.file;

import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Why a row or a file is refused: the key of a sentence and what stands in it. Kept as it is in the database and put into
 * words only for a reader.
 */
public record Reason(String key, List<String> arguments) {

    private static final String COUNTRY = "country:";

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** An argument that each language names in its own way: {@code Germany}, {@code 德国}. */
    public static String country(String region) {
        return COUNTRY + region;
    }

    public String in(Texts texts, Locale locale) {
        return texts.of(
                locale,
                key,
                arguments.stream().map(argument -> named(argument, locale)).toList());
    }

    private static String named(String argument, Locale locale) {
        return argument.startsWith(COUNTRY)
                ? new Locale("", argument.substring(COUNTRY.length())).getDisplayCountry(Languages.of(locale))
                : argument;
    }
}
