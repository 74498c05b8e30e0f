package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.merge.MergeBook;
import com.privatetraffic.merge.MergeRefusedException;
import com.privatetraffic.merge.Merges;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Undoing a merge: what goes back, what stays, and then the deed. */
@Controller
@RequestMapping(ContactSection.ADDRESS + "/{id:[0-9]+}/unmerge")
class UnmergePage {

    private final Frame frame;
    private final ContactSection section;
    private final ContactDesk desk;
    private final Merges merges;
    private final MergeBook book;

    UnmergePage(Frame frame, ContactSection section, ContactDesk desk, Merges merges, MergeBook book) {
        this.frame = frame;
        this.section = section;
        this.desk = desk;
        this.merges = merges;
        this.book = book;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) throws ServiceException {
        frame.checkChange(ContactSection.class);
        return page(id, Form.showing("pt.unmerge", frame.words(), Map.of()), model);
    }

    @PostMapping
    String undo(@PathVariable long id, Model model, RedirectAttributes redirect) throws ServiceException {
        frame.checkChange(ContactSection.class);
        desk.contact(id);
        Words words = frame.words();
        Form form = Form.showing("pt.unmerge", words, Map.of());
        try {
            merges.undo(id, frame.actor());
            return ContactDesk.told(id, words.of("pt.unmerge.done"), null, redirect);
        } catch (MergeRefusedException refused) {
            form.wrong(
                    "reason", "pt.merge.refused." + refused.rule(), refused.detail() == null ? "" : refused.detail());
        }
        return page(id, form, model);
    }

    private String page(long id, Form form, Model model) {
        Contact now = desk.contact(id);
        if (book.presentOf(id).isEmpty() && !form.isWrong()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Words words = frame.words();
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("now", now.id());
        model.addAttribute("name", ContactLines.name(now, words));
        return frame.show("unmerge", section, "contacts", model);
    }
}
