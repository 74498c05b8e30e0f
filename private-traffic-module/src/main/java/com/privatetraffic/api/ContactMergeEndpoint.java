package com.privatetraffic.api;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.merge.Merge;
import com.privatetraffic.merge.MergeBook;
import com.privatetraffic.merge.MergeRefusedException;
import com.privatetraffic.merge.MergeRequest;
import com.privatetraffic.merge.Merges;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts that are one person. */
@RestController
@RequestMapping(Api.BASE + "/contacts/{id}")
final class ContactMergeEndpoint {

    /**
     * Into whom.
     *
     * @param take fields whose value is to be this contact's though the other one has its own
     */
    record MergeBody(String into, List<String> take, String reason) {}

    /**
     * A merge.
     *
     * @param contactId who was merged
     * @param into into whom
     */
    record MergeJson(
            String id,
            String contactId,
            String into,
            String reason,
            String actor,
            Instant mergedAt,
            String undoneBy,
            Instant undoneAt) {

        static MergeJson of(Merge merge) {
            return new MergeJson(
                    Ids.text(merge.id()),
                    Ids.text(merge.loser()),
                    Ids.text(merge.winner()),
                    merge.reason(),
                    merge.actor(),
                    merge.mergedAt(),
                    merge.undoneBy(),
                    merge.undoneAt());
        }
    }

    private static final int REASON = 500;
    private static final String OWN_FIELD = "field:";

    private final Merges merges;
    private final MergeBook book;
    private final Contacts contacts;

    ContactMergeEndpoint(Merges merges, MergeBook book, Contacts contacts) {
        this.merges = merges;
        this.book = book;
        this.contacts = contacts;
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/merge")
    MergeJson merge(
            @PathVariable String id,
            @RequestBody MergeBody body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        String into = fields.required("into", body.into(), Fields.UNLIMITED);
        String reason = fields.optional("reason", body.reason(), REASON);
        List<String> take = body.take() == null ? List.of() : body.take();
        if (!take.stream().allMatch(ContactMergeEndpoint::canBeTaken)) {
            fields.wrong("take", "Use " + MergeRequest.FIELDS.stream().sorted().toList() + " or field: and a code.");
        }
        fields.check();
        MergeRequest request =
                new MergeRequest(Ids.inPath(id), Ids.inBody("into", into), Set.copyOf(take), reason, token.actor());
        return explained(() -> merges.merge(request));
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/unmerge")
    MergeJson undo(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        long contact = Ids.inPath(id);
        known(contact);
        return explained(() -> merges.undo(contact, token.actor()));
    }

    /** All in which this contact, or one merged into it, had a part. */
    @Needs(Scope.CONTACTS)
    @GetMapping("/merges")
    Items<MergeJson> history(@PathVariable String id) {
        List<Long> family = contacts.family(known(Ids.inPath(id)).id());
        return Items.all(book.of(family).stream().map(MergeJson::of).toList());
    }

    private Contact known(long id) {
        return contacts.find(id).orElseThrow(ProblemException::notFound);
    }

    private static boolean canBeTaken(String field) {
        return field != null && (MergeRequest.FIELDS.contains(field) || field.startsWith(OWN_FIELD));
    }

    private static MergeJson explained(Supplier<Merge> merging) {
        try {
            return MergeJson.of(merging.get());
        } catch (MergeRefusedException refused) {
            throw MergeRefusals.explained(refused);
        }
    }
}
