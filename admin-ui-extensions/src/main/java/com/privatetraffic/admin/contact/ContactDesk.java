package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Flash;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.profile.ContactTags;
import com.privatetraffic.profile.FollowUpStage;
import com.privatetraffic.profile.ProfileRefusedException;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A contact's page with all its forms, and what the controllers of those forms have in common. */
final class ContactDesk {

    /** Whose page is asked for, and how. */
    record Asked(long id, String tab, String kind, String before, boolean fullPhones) {

        /** As it is shown first. */
        static Asked of(long id) {
            return new Asked(id, ContactTabs.TIMELINE, "", "", false);
        }

        Asked tab(String shown) {
            return new Asked(id, shown, kind, before, fullPhones);
        }
    }

    private final Frame frame;
    private final ContactSection section;
    private final Contacts contacts;
    private final ContactHeads heads;
    private final ContactTags tags;
    private final ContactTabs tabs;

    ContactDesk(
            Frame frame,
            ContactSection section,
            Contacts contacts,
            ContactHeads heads,
            ContactTags tags,
            ContactTabs tabs) {
        this.frame = frame;
        this.section = section;
        this.contacts = contacts;
        this.heads = heads;
        this.tags = tags;
        this.tabs = tabs;
    }

    static String address(long id) {
        return ContactSection.ADDRESS + "/" + id;
    }

    Words words() {
        return frame.words();
    }

    String actor() {
        return frame.actor();
    }

    /** Who answers for this id now. */
    Contact contact(long id) {
        return contacts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A form as it was sent, by somebody who may change contacts. */
    Form posted(String prefix, Map<String, String> fields) throws ServiceException {
        frame.checkChange(ContactSection.class);
        return Form.posted(prefix, frame.words(), fields);
    }

    /** Whether it was done; else the form says what is wrong. */
    boolean done(Form form, Runnable deed) {
        if (form.isWrong()) {
            return false;
        }
        try {
            deed.run();
            return true;
        } catch (ProfileRefusedException refused) {
            ProfileForms.refused(form, refused);
            return false;
        }
    }

    /** Back to the page, which tells what was done. */
    static String told(long id, String text, Flash.Undo undo, RedirectAttributes redirect) {
        Frame.tell(redirect, text, undo);
        return "redirect:" + address(id);
    }

    /** With the form that something is wrong with, if there is one, among the others as they are at first. */
    String page(Asked asked, Form refused, Model model) {
        Contact contact = contact(asked.id());
        Words words = frame.words();
        boolean fullPhones = asked.fullPhones() || frame.mayRead(FullPhones.class);
        boolean mayChange = frame.mayChange(ContactSection.class) && contact.erasedAt() == null;
        model.addAttribute("contact", heads.of(contact, asked.id(), fullPhones, words));
        model.addAttribute("fullPhones", fullPhones);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("refused", refused);
        model.addAttribute("tags", tags.of(contact.id()));
        if (mayChange) {
            Map<String, String> facts = ProfileForms.EDITS.shown(ProfileForms.Facts.of(contact));
            model.addAttribute("facts", or(refused, ProfileForms.FACTS, facts, words));
            model.addAttribute("move", or(refused, ProfileForms.STAGE, Map.of("stage", contact.stage()), words));
            model.addAttribute("stages", Choice.all(FollowUpStage.class, "pt.stage.", words));
            model.addAttribute("give", or(refused, ProfileForms.OWNER, Map.of(), words));
            model.addAttribute("tag", or(refused, ProfileForms.TAG, Map.of(), words));
            model.addAttribute("note", or(refused, ProfileForms.NOTE, Map.of(), words));
        }
        tabs.fill(contact, asked, refused, model, words);
        return frame.show("contact", section, "contacts", model);
    }

    private static Form or(Form refused, String prefix, Map<String, String> shown, Words words) {
        return refused != null && refused.isOf(prefix) ? refused : Form.showing(prefix, words, shown);
    }
}
