package com.privatetraffic.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of texts and mappings as they stand in columns. */
final class JsonColumn {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> USES = new TypeReference<>() {};

    private JsonColumn() {}

    static String of(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException textsCanAlwaysBeWritten) {
            throw new IllegalStateException(textsCanAlwaysBeWritten);
        }
    }

    static String of(Mapping mapping) {
        Map<String, String> uses = new LinkedHashMap<>();
        mapping.uses().forEach((header, use) -> uses.put(header, use.text()));
        return of((Object) uses);
    }

    static List<String> texts(String json) {
        return read(json, TEXTS);
    }

    static Mapping mapping(String json) {
        Map<String, ColumnUse> uses = new LinkedHashMap<>();
        read(json, USES)
                .forEach((header, use) -> uses.put(header, ColumnUse.parse(use).orElse(ColumnUse.IGNORED)));
        return new Mapping(uses);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
