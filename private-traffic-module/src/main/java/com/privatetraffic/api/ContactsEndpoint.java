package com.privatetraffic.api;

import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.ContactFilter;
import com.privatetraffic.contact.ContactSearch;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.contact.TooShortToSearchException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts and what they agreed to. */
@RestController
@RequestMapping(Api.BASE + "/contacts")
final class ContactsEndpoint {

    record ConsentJson(
            String channel,
            String purpose,
            boolean granted,
            String wordingVersion,
            String wording,
            String source,
            String evidence,
            Instant at) {

        static ConsentJson of(ConsentRecord consent) {
            return new ConsentJson(
                    consent.channel(),
                    consent.purpose(),
                    consent.granted(),
                    consent.wordingVersion(),
                    consent.wording(),
                    consent.source(),
                    consent.evidence(),
                    consent.recordedAt());
        }
    }

    record ContactJson(
            String id,
            String name,
            String email,
            String phone,
            String customerId,
            String stage,
            String source,
            String sourceLinkCode,
            Instant createdAt,
            List<ConsentJson> consents) {}

    private final Contacts contacts;
    private final Consents consents;
    private final ContactSearch search;
    private final PhoneNumbers phones;

    ContactsEndpoint(Contacts contacts, ContactSearch search, Consents consents, PhoneNumbers phones) {
        this.contacts = contacts;
        this.search = search;
        this.consents = consents;
        this.phones = phones;
    }

    @Needs(Scope.CONTACTS)
    @GetMapping
    Items<ContactJson> list(
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String phone,
            @RequestParam(required = false) String tag,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        if (email != null) {
            return one(EmailAddress.normalised(email).flatMap(contacts::findByEmail));
        }
        if (phone != null) {
            return one(phones.e164(phone).flatMap(contacts::findByPhone));
        }
        ContactFilter filter = ContactFilter.NONE.text(q).tag(tag).stage(stage).owner(owner);
        return Items.page(
                found(filter, Cursor.idBefore(after), Items.toRead(limit)),
                limit,
                contact -> Long.toString(contact.id()),
                this::json);
    }

    @Needs(Scope.CONTACTS)
    @GetMapping("/{id}")
    ContactJson get(@PathVariable String id) {
        return contacts.find(Ids.inPath(id)).map(this::json).orElseThrow(ProblemException::notFound);
    }

    private List<Contact> found(ContactFilter filter, long beforeId, int limit) {
        try {
            return search.page(filter, beforeId, limit);
        } catch (TooShortToSearchException tooShort) {
            throw ProblemException.refused("q", tooShort.getMessage());
        }
    }

    private Items<ContactJson> one(Optional<Contact> contact) {
        return Items.all(contact.map(this::json).stream().toList());
    }

    private ContactJson json(Contact contact) {
        return new ContactJson(
                Ids.text(contact.id()),
                contact.name(),
                contact.email(),
                contact.phone(),
                Ids.text(contact.customerId()),
                contact.stage(),
                contact.origin().source().name(),
                contact.sourceLinkCode(),
                contact.createdAt(),
                consents.of(contact.id()).stream().map(ConsentJson::of).toList());
    }
}
