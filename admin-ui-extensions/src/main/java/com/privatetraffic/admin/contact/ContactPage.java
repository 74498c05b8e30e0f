package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.contact.ContactDesk.Asked;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.Contact;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: who they are, what they agreed to and what happened. A merged id shows who answers for it now. */
@Controller
@RequestMapping(ContactSection.ADDRESS + "/{id:[0-9]+}")
class ContactPage {

    private final Frame frame;
    private final ContactDesk desk;
    private final AuditTrail audit;

    ContactPage(Frame frame, ContactDesk desk, AuditTrail audit) {
        this.frame = frame;
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping
    String look(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String before,
            Model model)
            throws ServiceException {
        frame.checkRead(ContactSection.class);
        return desk.page(new Asked(id, tab, kind, before, false), null, model);
    }

    /** The numbers of one person, once; who asked for them stays in the audit. */
    @PostMapping("/phone")
    String showPhone(@PathVariable long id, Model model) throws ServiceException {
        frame.checkChange(ContactSection.class);
        Contact contact = desk.contact(id);
        audit.record(
                new AuditEntry(frame.actor(), "SHOW_PHONE", "contact", String.valueOf(contact.id()), null, null, null));
        return desk.page(new Asked(id, "", "", "", true), null, model);
    }
}
