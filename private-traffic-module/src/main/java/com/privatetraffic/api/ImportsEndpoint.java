package com.privatetraffic.api;

import com.privatetraffic.file.UnreadableFileException;
import com.privatetraffic.imports.Import;
import com.privatetraffic.imports.ImportList;
import com.privatetraffic.imports.ImportRefusedException;
import com.privatetraffic.imports.ImportUndo;
import com.privatetraffic.imports.Imports;
import com.privatetraffic.imports.Preview;
import com.privatetraffic.imports.PreviewRow;
import com.privatetraffic.imports.Undone;
import com.privatetraffic.imports.UnknownImportException;
import com.privatetraffic.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports of contacts. */
@RestController
@RequestMapping(Api.BASE + "/imports")
final class ImportsEndpoint {

    record MappingRequest(Map<String, String> mapping, String region) {}

    record PreviewRowJson(
            long line,
            List<String> cells,
            String name,
            List<String> emails,
            List<String> phones,
            List<String> tags,
            Localised refused) {}

    record PreviewJson(List<String> headers, Map<String, String> mapping, String region, List<PreviewRowJson> rows) {}

    record KeptJson(String contactId, String reason, Localised why) {}

    private final Imports imports;
    private final ImportList list;
    private final Preview preview;
    private final ImportUndo undo;
    private final Texts texts;

    ImportsEndpoint(Imports imports, ImportList list, Preview preview, ImportUndo undo, Texts texts) {
        this.imports = imports;
        this.list = list;
        this.preview = preview;
        this.undo = undo;
        this.texts = texts;
    }

    @Needs(Scope.CONTACTS)
    @GetMapping
    Items<ImportJson> list(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                list.list(Cursor.idBefore(after), Items.toRead(limit)),
                limit,
                each -> Long.toString(each.id()),
                this::json);
    }

    @Needs(Scope.CONTACTS)
    @GetMapping("/{id}")
    ImportJson get(@PathVariable String id) {
        return json(find(id));
    }

    @Needs(Scope.CONTACTS)
    @GetMapping("/{id}/preview")
    PreviewJson preview(@PathVariable String id) {
        Import draft = find(id);
        try {
            return new PreviewJson(
                    draft.headers(),
                    json(draft).mapping(),
                    draft.region(),
                    preview.of(draft).stream().map(this::json).toList());
        } catch (UnreadableFileException ended) {
            throw ImportRefusals.explained(ended, texts);
        }
    }

    @Needs(Scope.CONTACTS)
    @PutMapping("/{id}/mapping")
    ImportJson map(
            @PathVariable String id,
            @RequestBody MappingRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        return changed(() -> imports.map(Ids.inPath(id), body.mapping(), body.region(), token.actor()));
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/{id}/start")
    ResponseEntity<ImportJson> start(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        return ResponseEntity.accepted().body(changed(() -> imports.start(Ids.inPath(id), token.actor())));
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/{id}/cancel")
    ImportJson cancel(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        return changed(() -> imports.cancel(Ids.inPath(id), token.actor()));
    }

    /** What an undo would do now. */
    @Needs(Scope.CONTACTS)
    @GetMapping("/{id}/undo")
    Undone forecast(@PathVariable String id) {
        return undo.forecast(find(id).id());
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/{id}/undo")
    ResponseEntity<ImportJson> undo(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        return ResponseEntity.accepted().body(changed(() -> imports.undo(Ids.inPath(id), token.actor())));
    }

    @Needs(Scope.CONTACTS)
    @GetMapping("/{id}/kept")
    Items<KeptJson> kept(
            @PathVariable String id,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        return Items.page(
                undo.kept(find(id).id(), Cursor.id(after), Items.toRead(limit)),
                limit,
                kept -> Long.toString(kept.contactId()),
                kept -> new KeptJson(
                        Ids.text(kept.contactId()),
                        kept.reason(),
                        Localised.of(texts, "import.stays." + kept.reason().toLowerCase(Locale.ROOT), List.of())));
    }

    private Import find(String id) {
        return list.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
    }

    private ImportJson changed(Supplier<Import> change) {
        try {
            return json(change.get());
        } catch (UnknownImportException unknown) {
            throw ProblemException.notFound();
        } catch (ImportRefusedException refused) {
            throw ImportRefusals.explained(refused, texts);
        }
    }

    private ImportJson json(Import of) {
        return ImportJson.of(of, texts);
    }

    private PreviewRowJson json(PreviewRow row) {
        return new PreviewRowJson(
                row.line(),
                row.cells(),
                row.name(),
                row.emails(),
                row.phones(),
                row.tags(),
                row.refused() == null ? null : ImportRefusals.localised(row.refused(), texts));
    }
}
