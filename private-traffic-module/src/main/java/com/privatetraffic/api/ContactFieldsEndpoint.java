package com.privatetraffic.api;

import com.privatetraffic.profile.CustomField;
import com.privatetraffic.profile.CustomFields;
import com.privatetraffic.profile.FieldType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which fields of its own the store has on contacts. */
@RestController
@RequestMapping(Api.BASE + "/contact-fields")
final class ContactFieldsEndpoint {

    record FieldRequest(String code, Localised name, String type, List<String> choices) {}

    record FieldJson(String code, Localised name, String type, List<String> choices, boolean enabled) {

        static FieldJson of(CustomField field) {
            return new FieldJson(
                    field.code(),
                    new Localised(field.englishName(), field.chineseName()),
                    field.type().name(),
                    field.choices(),
                    field.enabled());
        }
    }

    private final CustomFields customFields;

    ContactFieldsEndpoint(CustomFields customFields) {
        this.customFields = customFields;
    }

    @Needs(Scope.CONTACTS)
    @GetMapping
    Items<FieldJson> list() {
        return Items.all(customFields.all().stream().map(FieldJson::of).toList());
    }

    @Needs(Scope.CONTACTS)
    @PostMapping
    ResponseEntity<FieldJson> create(
            @RequestBody FieldRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        FieldType type = fields.choice("type", body.type(), FieldType.class);
        List<String> choices = body.choices() == null ? List.of() : body.choices();
        if (choices.stream().anyMatch(Objects::isNull)) {
            fields.wrong("choices", "There is an empty entry in this list.");
        }
        fields.check();
        Localised name = body.name() == null ? new Localised(null, null) : body.name();
        CustomField wanted = new CustomField(0, body.code(), name.english(), name.chinese(), type, choices, true);
        CustomField made = ProfileRefusals.explained(() -> customFields.create(wanted, token.actor()));
        return ResponseEntity.created(URI.create(Api.BASE + "/contact-fields/" + made.code()))
                .body(FieldJson.of(made));
    }

    @Needs(Scope.CONTACTS)
    @PatchMapping("/{code}")
    FieldJson change(
            @PathVariable String code,
            @RequestBody Map<String, Object> body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        CustomField field = customFields.find(code).orElseThrow(ProblemException::notFound);
        Fields fields = new Fields();
        Patch patch = new Patch(body, fields);
        Edits<CustomField> edits = new Edits<>();
        patch.values(
                "name",
                names -> edits.add(f -> f.named(
                        names.getOrDefault("en", f.englishName()), names.getOrDefault("zh-CN", f.chineseName()))));
        patch.texts("choices", choices -> edits.add(f -> f.choosing(choices)));
        patch.flag("enabled", on -> edits.add(f -> f.enabled(on)));
        fields.check();
        ProfileRefusals.explained(() -> customFields.change(field.code(), edits, token.actor()));
        return customFields.find(code).map(FieldJson::of).orElseThrow(ProblemException::notFound);
    }
}
