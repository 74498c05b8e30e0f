package com.privatetraffic.api;

import com.privatetraffic.profile.Tag;
import com.privatetraffic.profile.Tags;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The store's tags. One comes to be when a contact is given it. */
@RestController
@RequestMapping(Api.BASE + "/tags")
final class TagsEndpoint {

    record TagJson(String id, String name) {

        static TagJson of(Tag tag) {
            return new TagJson(Ids.text(tag.id()), tag.name());
        }
    }

    record NameRequest(String name) {}

    record MergeRequest(String into) {}

    record DeletedJson(String id, int contacts) {}

    private final Tags tags;

    TagsEndpoint(Tags tags) {
        this.tags = tags;
    }

    @Needs(Scope.CONTACTS)
    @GetMapping
    Items<TagJson> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        String behind = Cursor.position(after);
        Fields fields = new Fields();
        String beginning = fields.optional("q", q, Fields.UNLIMITED);
        String from = fields.optional("after", behind, Fields.UNLIMITED);
        fields.check();
        return Items.page(
                tags.list(beginning == null ? "" : beginning, from == null ? "" : from, Items.toRead(limit)),
                limit,
                tag -> Tags.key(tag.name()),
                TagJson::of);
    }

    @Needs(Scope.CONTACTS)
    @PatchMapping("/{id}")
    TagJson rename(
            @PathVariable String id,
            @RequestBody NameRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        long tagId = Ids.inPath(id);
        ProfileRefusals.explained(() -> tags.rename(tagId, body.name(), token.actor()));
        return find(tagId);
    }

    @Needs(Scope.CONTACTS)
    @DeleteMapping("/{id}")
    DeletedJson delete(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Tag tag = tags.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
        return new DeletedJson(Ids.text(tag.id()), tags.delete(tag.id(), token.actor()));
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/{id}/merge")
    TagJson merge(
            @PathVariable String id,
            @RequestBody MergeRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        long gone = Ids.inPath(id);
        Fields fields = new Fields();
        String named = fields.required("into", body.into(), Fields.UNLIMITED);
        fields.check();
        long into = Ids.inBody("into", named);
        ProfileRefusals.explained(() -> {
            tags.merge(gone, into, token.actor());
            return into;
        });
        return find(into);
    }

    private TagJson find(long id) {
        return tags.find(id).map(TagJson::of).orElseThrow(ProblemException::notFound);
    }
}
