package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One person: who they are, what they agreed to and where they came from. A merged id shows who answers for it now. */
@Controller
@RequestMapping(ContactSection.ADDRESS + "/{id:[0-9]+}")
class ContactPage {

    private final Frame frame;
    private final ContactSection section;
    private final Contacts contacts;
    private final ContactHeads heads;
    private final ConsentViews consents;
    private final AuditTrail audit;

    ContactPage(
            Frame frame,
            ContactSection section,
            Contacts contacts,
            ContactHeads heads,
            ConsentViews consents,
            AuditTrail audit) {
        this.frame = frame;
        this.section = section;
        this.contacts = contacts;
        this.heads = heads;
        this.consents = consents;
        this.audit = audit;
    }

    @GetMapping
    String look(@PathVariable long id, Model model) throws ServiceException {
        frame.checkRead(ContactSection.class);
        return page(contact(id), id, frame.mayRead(FullPhones.class), model);
    }

    /** The numbers of one person, once; who asked for them stays in the audit. */
    @PostMapping("/phone")
    String showPhone(@PathVariable long id, Model model) throws ServiceException {
        frame.checkChange(ContactSection.class);
        Contact contact = contact(id);
        audit.record(
                new AuditEntry(frame.actor(), "SHOW_PHONE", "contact", String.valueOf(contact.id()), null, null, null));
        return page(contact, id, true, model);
    }

    private String page(Contact contact, long asked, boolean fullPhones, Model model) {
        Words words = frame.words();
        model.addAttribute("contact", heads.of(contact, asked, fullPhones, words));
        model.addAttribute("matrix", consents.matrix(contact.id(), words));
        model.addAttribute("decisions", consents.decisions(contact.id(), words));
        model.addAttribute("mayChange", frame.mayChange(ContactSection.class));
        return frame.show("contact", section, "contacts", model);
    }

    private Contact contact(long id) {
        return contacts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
