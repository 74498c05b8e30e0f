package com.privatetraffic.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.privatetraffic.file.FileFormat;
import com.privatetraffic.file.UnreadableFileException;
import com.privatetraffic.imports.Import;
import com.privatetraffic.imports.ImportList;
import com.privatetraffic.imports.ImportRefusedException;
import com.privatetraffic.imports.ImportSettings;
import com.privatetraffic.imports.Imports;
import com.privatetraffic.imports.RejectReport;
import com.privatetraffic.imports.Upload;
import com.privatetraffic.text.Languages;
import com.privatetraffic.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of imports: those that come and the report that goes. */
@RestController
@RequestMapping(Api.BASE + "/imports")
final class ImportFilesEndpoint {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, String>> MAPPING = new TypeReference<>() {};

    private final Imports imports;
    private final ImportList list;
    private final RejectReport rejects;
    private final ImportSettings settings;
    private final Texts texts;

    ImportFilesEndpoint(Imports imports, ImportList list, RejectReport rejects, ImportSettings settings, Texts texts) {
        this.imports = imports;
        this.list = list;
        this.rejects = rejects;
        this.settings = settings;
        this.texts = texts;
    }

    @Needs(Scope.CONTACTS)
    @PostMapping
    ResponseEntity<ImportJson> take(HttpServletRequest request, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        UploadRequest form = UploadRequest.in(request);
        if (form == null) {
            throw ProblemException.malformed("file", "Send a form (multipart/form-data) with the file.");
        }
        try (FormUpload upload = FormUpload.of(form, settings.largestFile().toBytes())) {
            ImportJson taken = ImportJson.of(imports.take(asked(upload), token.actor()), texts);
            return ResponseEntity.accepted()
                    .location(URI.create(Api.BASE + "/imports/" + taken.id()))
                    .body(taken);
        } catch (UnreadableFileException refused) {
            throw ImportRefusals.explained(refused, texts);
        } catch (ImportRefusedException refused) {
            throw ImportRefusals.explained(refused, texts);
        }
    }

    @Needs(Scope.CONTACTS)
    @GetMapping("/{id}/rejects.csv")
    void rejects(@PathVariable String id, @RequestParam(defaultValue = "en") String lang, HttpServletResponse response)
            throws IOException {
        Import of = list.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + of.id() + "-rejects.csv\"");
        try (Writer out = response.getWriter()) {
            rejects.write(of, Languages.of(Locale.forLanguageTag(lang)), out);
        }
    }

    private static Upload asked(FormUpload upload) {
        Fields fields = new Fields();
        if (upload.file() == null) {
            fields.wrong("file", "This is missing.");
        }
        String channel = fields.required("channelId", upload.fields.get("channelId"), 20);
        FileFormat format = format(fields, upload.fields.get("format"));
        String region = fields.optional("region", upload.fields.get("region"), 2);
        String draft = fields.optional("draft", upload.fields.get("draft"), 5);
        if (draft != null && !draft.equals("true") && !draft.equals("false")) {
            fields.wrong("draft", "Use true or false.");
        }
        Map<String, String> mapping = mapping(fields, upload.fields.get("mapping"));
        fields.check();
        return new Upload(
                () -> Files.newInputStream(upload.file()),
                upload.fileName(),
                upload.size(),
                format,
                Ids.inBody("channelId", channel),
                region,
                mapping,
                "true".equals(draft));
    }

    private static FileFormat format(Fields fields, String text) {
        return Stream.of(FileFormat.values())
                .filter(format -> format.text().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    fields.wrong("format", "Use one of csv, vcard, xlsx.");
                    return null;
                });
    }

    private static Map<String, String> mapping(Fields fields, String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            return JSON.readValue(json, MAPPING);
        } catch (JsonProcessingException notOne) {
            fields.wrong("mapping", "Use a JSON object: the header of each column and what it is taken for.");
            return null;
        }
    }
}
