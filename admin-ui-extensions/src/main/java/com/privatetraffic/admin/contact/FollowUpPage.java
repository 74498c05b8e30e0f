package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.contact.ContactDesk.Asked;
import com.privatetraffic.admin.page.Flash.Undo;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.profile.FollowUpStage;
import com.privatetraffic.profile.FollowUps;
import com.privatetraffic.profile.Owners;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the talk with a person has come, and who leads it. */
@Controller
@RequestMapping(ContactSection.ADDRESS + "/{id:[0-9]+}")
class FollowUpPage {

    private final ContactDesk desk;
    private final FollowUps followUps;
    private final Owners owners;

    FollowUpPage(ContactDesk desk, FollowUps followUps, Owners owners) {
        this.desk = desk;
        this.followUps = followUps;
        this.owners = owners;
    }

    @PostMapping("/stage")
    String move(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = desk.posted(ProfileForms.STAGE, fields);
        desk.contact(id);
        Optional<FollowUpStage> stage = form.choice("stage", FollowUpStage.class);
        AtomicReference<FollowUpStage> before = new AtomicReference<>();
        if (!desk.done(
                form,
                () -> before.set(followUps.move(id, stage.orElseThrow(), form.optional("note", 500), desk.actor())))) {
            return desk.page(Asked.of(id), form, model);
        }
        Words words = desk.words();
        Undo undo = new Undo(
                ContactDesk.address(id) + "/stage", Map.of("stage", before.get().name()));
        boolean moved = before.get() != stage.orElseThrow();
        return ContactDesk.told(
                id, words.of("pt.contact.moved", words.of("pt.stage." + stage.get())), moved ? undo : null, redirect);
    }

    @PostMapping("/owner")
    String give(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = desk.posted(ProfileForms.OWNER, fields);
        desk.contact(id);
        String typed = form.required("owner", 32);
        String to = ListFilter.isNobody(typed) ? null : typed;
        AtomicReference<Optional<String>> before = new AtomicReference<>();
        if (!desk.done(form, () -> before.set(owners.assign(id, to, form.optional("reason", 500), desk.actor())))) {
            return desk.page(Asked.of(id), form, model);
        }
        Words words = desk.words();
        Undo undo = new Undo(
                ContactDesk.address(id) + "/owner",
                Map.of(
                        "owner", before.get().orElse(ListFilter.NOBODY),
                        "reason", words.of("pt.contact.undone")));
        return ContactDesk.told(
                id,
                words.of("pt.contact.given", to == null ? words.of("pt.contact.nobody") : to),
                before.get().equals(Optional.ofNullable(to)) ? null : undo,
                redirect);
    }
}
