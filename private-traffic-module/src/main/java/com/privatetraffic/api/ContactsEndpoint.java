package com.privatetraffic.api;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.ContactFilter;
import com.privatetraffic.contact.ContactSearch;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.Intake;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.contact.TooShortToSearchException;
import com.privatetraffic.profile.ContactCard;
import com.privatetraffic.profile.ContactCards;
import com.privatetraffic.profile.FollowUpStage;
import com.privatetraffic.profile.NewContact;
import com.privatetraffic.profile.Registration;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts: who is known, and taking people in. */
@RestController
@RequestMapping(Api.BASE + "/contacts")
final class ContactsEndpoint {

    private final Contacts contacts;
    private final ContactCards cards;
    private final ContactSearch search;
    private final PhoneNumbers phones;
    private final Registration registration;

    ContactsEndpoint(
            Contacts contacts,
            ContactCards cards,
            ContactSearch search,
            PhoneNumbers phones,
            Registration registration) {
        this.contacts = contacts;
        this.cards = cards;
        this.search = search;
        this.phones = phones;
        this.registration = registration;
    }

    @Needs(Scope.CONTACTS)
    @PostMapping
    ResponseEntity<ContactJson> create(
            @RequestBody ContactRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        NewContact person = body.person();
        Intake taken = ProfileRefusals.explained(() -> registration.register(person, ContactSource.API, token.actor()));
        ContactJson json = contacts.find(taken.contactId()).map(this::json).orElseThrow();
        return taken.outcome() == Intake.Outcome.CREATED
                ? ResponseEntity.created(URI.create(Api.BASE + "/contacts/" + json.id()))
                        .body(json)
                : ResponseEntity.ok(json);
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
        int rows = Items.toRead(limit);
        if (email != null) {
            return one(EmailAddress.normalised(email).flatMap(contacts::findByEmail));
        }
        if (phone != null) {
            return one(phones.e164(phone).flatMap(contacts::findByPhone));
        }
        checkStage(stage);
        ContactFilter filter = ContactFilter.NONE.text(q).tag(tag).stage(stage).owner(owner);
        List<ContactCard> page = cards.of(found(filter, Cursor.idBefore(after), rows));
        return Items.page(page, limit, card -> Long.toString(card.contact().id()), ContactJson::of);
    }

    @Needs(Scope.CONTACTS)
    @GetMapping("/{id}")
    ContactJson get(@PathVariable String id) {
        return contacts.find(Ids.inPath(id)).map(this::json).orElseThrow(ProblemException::notFound);
    }

    private static void checkStage(String stage) {
        Fields fields = new Fields();
        if (stage != null) {
            fields.choice("stage", stage, FollowUpStage.class);
        }
        fields.check();
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
        return ContactJson.of(cards.of(contact));
    }
}
