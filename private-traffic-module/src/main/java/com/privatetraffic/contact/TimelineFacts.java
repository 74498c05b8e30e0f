package com.privatetraffic.contact;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts together what a timeline's sentence is filled with; what isn't known is left out. */
public final class TimelineFacts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    public TimelineFacts with(String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
        return this;
    }

    public Map<String, String> all() {
        return facts;
    }
}
