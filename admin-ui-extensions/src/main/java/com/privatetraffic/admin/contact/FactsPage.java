package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.contact.ContactDesk.Asked;
import com.privatetraffic.admin.contact.ProfileForms.Facts;
import com.privatetraffic.admin.page.Edits.OvertakenException;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.profile.Corrections;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Name, address and number as staff correct them, and the store's own fields. */
@Controller
@RequestMapping(ContactSection.ADDRESS + "/{id:[0-9]+}")
class FactsPage {

    private final ContactDesk desk;
    private final Corrections corrections;
    private final OwnFields fields;

    FactsPage(ContactDesk desk, Corrections corrections, OwnFields fields) {
        this.desk = desk;
        this.corrections = corrections;
        this.fields = fields;
    }

    @PostMapping
    String correct(
            @PathVariable long id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = desk.posted(ProfileForms.FACTS, typed);
        Contact contact = desk.contact(id);
        Facts now = Facts.of(contact);
        try {
            Facts wanted = ProfileForms.EDITS.apply(form, now);
            if (desk.done(form, () -> corrections.correct(contact.id(), now.to(wanted), desk.actor()))) {
                return ContactDesk.told(contact.id(), desk.words().of("pt.saved"), null, redirect);
            }
        } catch (OvertakenException overtaken) {
            overtaken.tell(form);
        }
        return desk.page(Asked.of(id), form, model);
    }

    @PostMapping("/fields")
    String fill(
            @PathVariable long id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = desk.posted(ProfileForms.FIELDS, typed);
        Contact contact = desk.contact(id);
        if (desk.done(form, () -> fields.fill(contact.id(), form, desk.actor()))) {
            return ContactDesk.told(contact.id(), desk.words().of("pt.saved"), null, redirect);
        }
        return desk.page(Asked.of(id).tab(ContactTabs.FIELDS), form, model);
    }
}
