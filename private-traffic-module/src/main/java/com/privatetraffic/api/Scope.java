package com.privatetraffic.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may be used for. */
public enum Scope {
    CONTACTS,
    MEMBERS,
    SALES,
    ORDERS,
    MONEY,
    CAMPAIGNS,
    MESSAGES,
    ANALYTICS,
    ADMIN;

    /** As it is written in the interface: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String join(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(" "));
    }

    static Set<Scope> split(String text) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(text.split(" "))
                .filter(word -> !word.isBlank())
                .forEach(word -> scopes.add(valueOf(word.toUpperCase(Locale.ROOT))));
        return scopes;
    }
}
