package com.privatetraffic.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.privatetraffic.privacy.Erased;
import com.privatetraffic.privacy.Erasure;
import com.privatetraffic.privacy.ErasureRefusedException;
import com.privatetraffic.privacy.PersonExport;
import com.privatetraffic.privacy.PersonExport.Everything;
import com.privatetraffic.privacy.PersonExport.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's rights over what is kept about them. */
@RestController
@RequestMapping(Api.BASE + "/contacts/{id}")
final class PersonEndpoint {

    /**
     * Remove everything.
     *
     * @param confirm the contact's id once more
     */
    record EraseBody(String confirm, String reason) {}

    record ErasedJson(String contactId, Instant erasedAt) {}

    private static final int REASON = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final PersonExport export;
    private final Erasure erasure;

    PersonEndpoint(PersonExport export, Erasure erasure) {
        this.export = export;
        this.erasure = erasure;
    }

    /** Written part by part as it is read. */
    @Needs(Scope.CONTACTS)
    @GetMapping("/export")
    void export(
            @PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token, HttpServletResponse response)
            throws IOException {
        Everything all = export.of(Ids.inPath(id), token.actor()).orElseThrow(ProblemException::notFound);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"contact-" + all.contactId() + ".json\"");
        try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringField("contactId", Ids.text(all.contactId()));
            json.writeArrayFieldStart("ids");
            for (Long member : all.family()) {
                json.writeString(Ids.text(member));
            }
            json.writeEndArray();
            json.writeStringField("exportedAt", all.at().toString());
            json.writeObjectFieldStart("data");
            for (Part part : all.parts()) {
                write(part, json);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/erase")
    ErasedJson erase(
            @PathVariable String id,
            @RequestBody EraseBody body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        String confirm = fields.required("confirm", body.confirm(), Fields.UNLIMITED);
        String reason = fields.optional("reason", body.reason(), REASON);
        fields.check();
        long contact = Ids.inPath(id);
        if (!Long.toString(contact).equals(confirm)) {
            throw ProblemException.refused("confirm", "Repeat the contact's id: what is erased can't be brought back.");
        }
        try {
            Erased erased = erasure.erase(contact, reason, token.actor()).orElseThrow(ProblemException::notFound);
            return new ErasedJson(Ids.text(erased.contactId()), erased.at());
        } catch (ErasureRefusedException refused) {
            throw ProblemException.refused(refused.getMessage());
        }
    }

    private static void write(Part part, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(part.name());
        for (Map<String, Object> row : part.rows().get()) {
            json.writeStartObject();
            for (Map.Entry<String, Object> column : row.entrySet()) {
                json.writeFieldName(column.getKey());
                write(column.getValue(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof byte[]) {
            json.writePOJO(value);
        } else {
            json.writeString(value.toString());
        }
    }
}
