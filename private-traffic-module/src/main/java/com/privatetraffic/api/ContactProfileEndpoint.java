package com.privatetraffic.api;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.profile.ConsentDesk;
import com.privatetraffic.profile.ContactCards;
import com.privatetraffic.profile.Decision;
import com.privatetraffic.profile.Note;
import com.privatetraffic.profile.Notes;
import com.privatetraffic.profile.ProfileChange;
import com.privatetraffic.profile.Profiles;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known and noted about a contact, changed. */
@RestController
@RequestMapping(Api.BASE + "/contacts/{id}")
final class ContactProfileEndpoint {

    record NoteRequest(String note) {}

    record NoteJson(String id, String note, String actor, Instant at) {

        static NoteJson of(Note note) {
            return new NoteJson(Ids.text(note.id()), note.text(), note.actor(), note.writtenAt());
        }
    }

    private final Contacts contacts;
    private final ContactCards cards;
    private final Profiles profiles;
    private final ConsentDesk desk;
    private final Notes notes;

    ContactProfileEndpoint(Contacts contacts, ContactCards cards, Profiles profiles, ConsentDesk desk, Notes notes) {
        this.contacts = contacts;
        this.cards = cards;
        this.profiles = profiles;
        this.desk = desk;
        this.notes = notes;
    }

    @Needs(Scope.CONTACTS)
    @PatchMapping
    ContactJson change(
            @PathVariable String id,
            @RequestBody Map<String, Object> body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        long contactId = find(id).id();
        ProfileChange change = ProfilePatch.read(body);
        ProfileRefusals.explained(() -> {
            profiles.change(contactId, change, token.actor());
            return contactId;
        });
        return json(id);
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/consents")
    ResponseEntity<ContactJson> decide(
            @PathVariable String id,
            @RequestBody ConsentRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        long contactId = find(id).id();
        Fields fields = new Fields();
        Decision decision = body.decision("", fields);
        fields.check();
        boolean isNew = ProfileRefusals.explained(() -> desk.record(contactId, decision, token.actor()));
        return isNew
                ? ResponseEntity.created(URI.create(Api.BASE + "/contacts/" + contactId))
                        .body(json(id))
                : ResponseEntity.ok(json(id));
    }

    @Needs(Scope.CONTACTS)
    @PostMapping("/notes")
    ResponseEntity<NoteJson> note(
            @PathVariable String id,
            @RequestBody NoteRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        long contactId = find(id).id();
        Note note = ProfileRefusals.explained(() -> notes.write(contactId, body.note(), token.actor()));
        return ResponseEntity.created(URI.create(Api.BASE + "/contacts/" + contactId + "/notes/" + note.id()))
                .body(NoteJson.of(note));
    }

    @Needs(Scope.CONTACTS)
    @DeleteMapping("/notes/{noteId}")
    NoteJson removeNote(
            @PathVariable String id,
            @PathVariable String noteId,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        long contactId = find(id).id();
        long ofNote = Ids.inPath(noteId);
        return ProfileRefusals.explained(() -> notes.remove(contactId, ofNote, token.actor()))
                .map(NoteJson::of)
                .orElseThrow(ProblemException::notFound);
    }

    private Contact find(String id) {
        return contacts.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
    }

    private ContactJson json(String id) {
        return ContactJson.of(cards.of(find(id)));
    }
}
