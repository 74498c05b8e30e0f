package com.privatetraffic.imports;

import com.privatetraffic.imports.ColumnUse.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of well-known programs, recognised by their headers. What such a program says about permission to send
 * advertisement is left alone: it was given to somebody else, with words we don't know.
 */
public record Layout(
        String name, Set<String> marks, Map<String, Kind> uses, List<Pattern> emails, List<Pattern> phones) {

    static final Layout GOOGLE = new Layout(
            "GOOGLE",
            Set.of("given name", "family name", "e-mail 1 - value"),
            Map.of("name", Kind.NAME, "group membership", Kind.TAGS),
            patterns("e-mail \\d+ - value"),
            patterns("phone \\d+ - value"));

    /** As Google writes it since 2023. */
    static final Layout GOOGLE_NEW = new Layout(
            "GOOGLE",
            Set.of("first name", "last name", "e-mail 1 - value"),
            Map.of(
                    "first name", Kind.FIRST_NAME,
                    "middle name", Kind.MIDDLE_NAME,
                    "last name", Kind.LAST_NAME,
                    "labels", Kind.TAGS),
            patterns("e-mail \\d+ - value"),
            patterns("phone \\d+ - value"));

    static final Layout OUTLOOK = new Layout(
            "OUTLOOK",
            Set.of("first name", "last name", "e-mail address", "business phone"),
            Map.of(
                    "first name", Kind.FIRST_NAME,
                    "middle name", Kind.MIDDLE_NAME,
                    "last name", Kind.LAST_NAME,
                    "categories", Kind.TAGS),
            patterns("e-mail( \\d)? address"),
            patterns("mobile phone", "primary phone", "home phone( 2)?", "business phone( 2)?", "other phone"));

    static final Layout SHOPIFY = new Layout(
            "SHOPIFY",
            Set.of("first name", "last name", "email", "total spent"),
            Map.of("first name", Kind.FIRST_NAME, "last name", Kind.LAST_NAME, "tags", Kind.TAGS),
            patterns("email"),
            patterns("phone", "default address phone"));

    static final Layout VCARD = new Layout(
            "VCARD",
            Set.of("name", "e-mail", "phone", "wechat"),
            Map.of("name", Kind.NAME, "tags", Kind.TAGS),
            patterns("e-mail"),
            patterns("phone"));

    private static final List<Layout> ALL = List.of(GOOGLE, GOOGLE_NEW, OUTLOOK, SHOPIFY, VCARD);

    private static List<Pattern> patterns(String... texts) {
        return Stream.of(texts).map(Pattern::compile).toList();
    }

    public static Optional<Layout> of(List<String> headers) {
        Set<String> present = headers.stream().map(Layout::plain).collect(Collectors.toSet());
        for (Layout layout : ALL) {
            if (present.containsAll(layout.marks)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    Mapping mapping(List<String> headers) {
        Map<String, ColumnUse> mapped = new LinkedHashMap<>();
        for (String header : headers) {
            Kind kind = uses.get(plain(header));
            if (kind != null) {
                mapped.put(header, ColumnUse.of(kind));
            }
        }
        put(mapped, headers, emails, Kind.EMAIL);
        put(mapped, headers, phones, Kind.PHONE);
        return new Mapping(mapped);
    }

    /** In the order of the patterns: the mobile phone before that of the office. */
    private static void put(Map<String, ColumnUse> mapped, List<String> headers, List<Pattern> patterns, Kind kind) {
        for (Pattern pattern : patterns) {
            for (String header : headers) {
                if (pattern.matcher(plain(header)).matches()) {
                    mapped.putIfAbsent(header, ColumnUse.of(kind));
                }
            }
        }
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }
}
