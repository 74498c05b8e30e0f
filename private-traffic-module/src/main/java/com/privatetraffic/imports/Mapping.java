package com.privatetraffic.imports;

import com.privatetraffic.setup.Sha256;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each column of a file is taken for, by its header. The order counts: of several columns with phones the first
 * mapped is the contact's.
 */
public record Mapping(Map<String, ColumnUse> uses) {

    public Mapping {
        // Keeps the order, which Map.copyOf does not.
        uses = Collections.unmodifiableMap(new LinkedHashMap<>(uses));
    }

    /** What tells files with the same columns from others; how the headers are written doesn't matter. */
    public static String fingerprint(List<String> headers) {
        return Sha256.of(headers.stream()
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n")));
    }

    /** Whether it leads to anybody: a contact needs an e-mail address or a phone number. */
    public boolean reaches() {
        return uses.values().stream()
                .anyMatch(use -> use.kind() == ColumnUse.Kind.EMAIL || use.kind() == ColumnUse.Kind.PHONE);
    }

    public ColumnUse use(String header) {
        return uses.getOrDefault(header, ColumnUse.IGNORED);
    }
}
