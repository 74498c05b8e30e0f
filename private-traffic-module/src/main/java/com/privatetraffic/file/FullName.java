package com.privatetraffic.file;

import java.lang.Character.UnicodeScript;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name from its parts: {@code Ann Lee Smith}; where it is written in Chinese characters {@code 王小明}. */
public final class FullName {

    private FullName() {}

    /** Parts may be null or blank; empty when all are. */
    public static String of(String given, String middle, String family) {
        if (isHan(given) && isHan(family)) {
            return family.strip() + given.strip();
        }
        return Stream.of(given, middle, family)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static boolean isHan(String part) {
        return part != null
                && !part.isBlank()
                && part.strip().codePoints().allMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }
}
