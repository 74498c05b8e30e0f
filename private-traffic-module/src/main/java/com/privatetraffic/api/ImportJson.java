package com.privatetraffic.api;

import com.privatetraffic.imports.Import;
import com.privatetraffic.imports.ImportState;
import com.privatetraffic.imports.Undone;
import com.privatetraffic.text.Texts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An import as it is answered. {@code rows} are those done so far, {@code total} those of the file: at the end they are the
 * same.
 */
record ImportJson(
        String id,
        String state,
        String format,
        String fileName,
        String channelId,
        String region,
        String layout,
        List<String> headers,
        Map<String, String> mapping,
        long total,
        long rows,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long duplicates,
        Localised problem,
        Undone undo,
        String job,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    static ImportJson of(Import of, Texts texts) {
        Map<String, String> mapping = new LinkedHashMap<>();
        of.mapping().uses().forEach((header, use) -> mapping.put(header, use.text()));
        boolean undo = of.state() == ImportState.UNDOING || of.state() == ImportState.UNDONE;
        return new ImportJson(
                Ids.text(of.id()),
                of.state().name(),
                of.file().format().text(),
                of.fileName(),
                Ids.text(of.channelId()),
                of.region(),
                of.layout(),
                of.headers(),
                mapping,
                of.total(),
                of.counts().rows(),
                of.counts().created(),
                of.counts().updated(),
                of.counts().unchanged(),
                of.counts().rejected(),
                of.counts().duplicates(),
                of.failure() == null ? null : ImportRefusals.localised(of.failure(), texts),
                undo ? of.undone() : null,
                of.state() == ImportState.DRAFT ? null : (undo ? "import-undo-" : "import-") + of.id(),
                of.createdBy(),
                of.createdAt(),
                of.startedAt(),
                of.finishedAt());
    }
}
