package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.contact.ContactDesk.Asked;
import com.privatetraffic.admin.page.Flash.Undo;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.profile.ContactTags;
import com.privatetraffic.profile.Note;
import com.privatetraffic.profile.Notes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words staff put on a person, in short and at length; each can be taken back. */
@Controller
@RequestMapping(ContactSection.ADDRESS + "/{id:[0-9]+}")
class TagsAndNotesPage {

    private final ContactDesk desk;
    private final ContactTags tags;
    private final Notes notes;

    TagsAndNotesPage(ContactDesk desk, ContactTags tags, Notes notes) {
        this.desk = desk;
        this.tags = tags;
        this.notes = notes;
    }

    @PostMapping("/tags")
    String tag(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = desk.posted(ProfileForms.TAG, fields);
        Contact contact = desk.contact(id);
        String name = form.required("tags", 60);
        if (!desk.done(form, () -> tags.add(List.of(contact.id()), name, desk.actor()))) {
            return desk.page(Asked.of(id), form, model);
        }
        return ContactDesk.told(
                contact.id(),
                desk.words().of("pt.contact.tagged", name),
                new Undo(ContactDesk.address(contact.id()) + "/tags/removal", Map.of("tags", name)),
                redirect);
    }

    @PostMapping("/tags/removal")
    String untag(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = desk.posted(ProfileForms.TAG, fields);
        Contact contact = desk.contact(id);
        String name = form.required("tags", 60);
        if (!desk.done(form, () -> tags.remove(List.of(contact.id()), name, desk.actor()))) {
            return desk.page(Asked.of(id), form, model);
        }
        return ContactDesk.told(
                contact.id(),
                desk.words().of("pt.contact.untagged", name),
                new Undo(ContactDesk.address(contact.id()) + "/tags", Map.of("tags", name)),
                redirect);
    }

    @PostMapping("/notes")
    String write(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = desk.posted(ProfileForms.NOTE, fields);
        Contact contact = desk.contact(id);
        String text = form.required("note", 4000);
        AtomicReference<Note> written = new AtomicReference<>();
        if (!desk.done(form, () -> written.set(notes.write(contact.id(), text, desk.actor())))) {
            return desk.page(Asked.of(id), form, model);
        }
        return ContactDesk.told(
                contact.id(),
                desk.words().of("pt.contact.noted"),
                new Undo(
                        ContactDesk.address(contact.id()) + "/notes/removal",
                        Map.of("id", String.valueOf(written.get().id()))),
                redirect);
    }

    @PostMapping("/notes/removal")
    String takeBack(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = desk.posted(ProfileForms.NOTE, fields);
        Contact contact = desk.contact(id);
        OptionalLong note = form.natural("id");
        AtomicReference<Optional<Note>> gone = new AtomicReference<>(Optional.empty());
        if (!desk.done(form, () -> gone.set(notes.remove(contact.id(), note.getAsLong(), desk.actor())))) {
            return desk.page(Asked.of(id), form, model);
        }
        return ContactDesk.told(
                contact.id(),
                desk.words().of("pt.contact.unnoted"),
                gone.get()
                        .map(was -> new Undo(ContactDesk.address(contact.id()) + "/notes", Map.of("note", was.text())))
                        .orElse(null),
                redirect);
    }
}
