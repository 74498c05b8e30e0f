package com.privatetraffic.imports;

import com.privatetraffic.imports.ImportRefusedException.Rule;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds out what the columns of a file are: as it was said, as it was the last time, as its program has it, by words. */
final class Mappings {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final FieldsInUse fields;

    Mappings(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.fields = new FieldsInUse(database);
    }

    /** @param firstRow cells of the first row, which tell where there are no headers */
    Mapping guess(List<String> headers, List<String> firstRow) {
        return remembered(headers)
                .or(() -> Layout.of(headers).map(layout -> layout.mapping(headers)))
                .orElseGet(() -> {
                    Mapping byWords = HeaderWords.guess(headers);
                    return byWords.reaches() ? byWords : merged(byWords, CellContents.guess(headers, firstRow));
                });
    }

    /** What somebody said, checked. */
    Mapping said(List<String> headers, Map<String, String> mapping) {
        Map<String, ColumnUse> uses = new LinkedHashMap<>();
        mapping.forEach((header, use) -> {
            if (!headers.contains(header)) {
                throw new ImportRefusedException(Rule.UNKNOWN_COLUMN, header);
            }
            uses.put(header, known(use));
        });
        return new Mapping(uses);
    }

    void remember(List<String> headers, Mapping mapping, String actor) {
        String fingerprint = Mapping.fingerprint(headers);
        String json = JsonColumn.of(mapping);
        Object now = InstantColumn.of(clock.instant());
        int changed = jdbc.update(
                "update pt_import_mapping set mapping = ?, updated_by = ?, updated_at = ? where fingerprint = ?",
                json,
                actor,
                now,
                fingerprint);
        if (changed == 0) {
            jdbc.update(
                    "insert into pt_import_mapping (fingerprint, mapping, updated_by, updated_at) values (?, ?, ?, ?)",
                    fingerprint,
                    json,
                    actor,
                    now);
        }
    }

    private Optional<Mapping> remembered(List<String> headers) {
        return jdbc
                .queryForList(
                        "select mapping from pt_import_mapping where fingerprint = ?",
                        String.class,
                        Mapping.fingerprint(headers))
                .stream()
                .findFirst()
                .map(JsonColumn::mapping)
                .filter(mapping -> headers.containsAll(mapping.uses().keySet()));
    }

    private ColumnUse known(String text) {
        ColumnUse use = ColumnUse.parse(text)
                .orElseThrow(() -> new ImportRefusedException(Rule.UNKNOWN_FIELD, String.valueOf(text)));
        if (use.kind() == ColumnUse.Kind.FIELD && !fields.byCode().containsKey(use.field())) {
            throw new ImportRefusedException(Rule.UNKNOWN_FIELD, text);
        }
        return use;
    }

    private static Mapping merged(Mapping one, Mapping other) {
        Map<String, ColumnUse> uses = new LinkedHashMap<>(one.uses());
        other.uses().forEach(uses::putIfAbsent);
        return new Mapping(uses);
    }
}
