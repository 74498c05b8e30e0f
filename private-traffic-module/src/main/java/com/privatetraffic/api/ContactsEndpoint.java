package com.privatetraffic.api;

import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.PhoneNumbers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Filters that are promised; without this they would be answered with everybody. */
    private static final List<String> NOT_BUILT = List.of("q", "tag", "stage", "owner");

    private final Contacts contacts;
    private final Consents consents;
    private final PhoneNumbers phones;

    ContactsEndpoint(Contacts contacts, Consents consents, PhoneNumbers phones) {
        this.contacts = contacts;
        this.consents = consents;
        this.phones = phones;
    }

    @Needs(Scope.CONTACTS)
    @GetMapping
    Items<ContactJson> list(
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String phone,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after,
            @RequestParam Map<String, String> asked) {
        NOT_BUILT.stream().filter(asked::containsKey).findFirst().ifPresent(filter -> {
            throw ProblemException.refused(filter, "Contacts can't be filtered by this yet.");
        });
        if (email != null) {
            return one(EmailAddress.normalised(email).flatMap(contacts::findByEmail));
        }
        if (phone != null) {
            return one(phones.e164(phone).flatMap(contacts::findByPhone));
        }
        return Items.page(
                contacts.list(Cursor.id(after), Items.toRead(limit)),
                limit,
                contact -> Long.toString(contact.id()),
                this::json);
    }

    @Needs(Scope.CONTACTS)
    @GetMapping("/{id}")
    ContactJson get(@PathVariable String id) {
        return contacts.find(Ids.inPath(id)).map(this::json).orElseThrow(ProblemException::notFound);
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
                contact.source(),
                contact.sourceLinkCode(),
                contact.createdAt(),
                consents.of(contact.id()).stream().map(ConsentJson::of).toList());
    }
}
