package com.privatetraffic.starter.linkage;

import java.util.List;
import java.util.Map;

/**
 * A Broadleaf class some of whose references no longer resolve.
 *
 * @param name the class, with dots
 * @param neighbour another class of the same package and jar, through which the changed one is defined
 * @param types internal names of types that moved, old to new
 * @param subtypes internal names of types of which the class makes a subtype instead; descriptors keep the old name
 * @param calls calls whose target changed its name or shape, written with the types' new names
 * @param why which library's change made it necessary
 */
record RedirectedClass(
        String name,
        String neighbour,
        Map<String, String> types,
        Map<String, String> subtypes,
        List<RedirectedCall> calls,
        String why) {

    RedirectedClass(String name, String neighbour, Map<String, String> types, List<RedirectedCall> calls, String why) {
        this(name, neighbour, types, Map.of(), calls, why);
    }
}
