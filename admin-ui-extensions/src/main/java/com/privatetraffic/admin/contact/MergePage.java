package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.merge.MergeRefusedException;
import com.privatetraffic.merge.MergeRequest;
import com.privatetraffic.merge.Merges;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two contacts side by side: whether they are one person, and what of each stays. The left one stays. */
@Controller
@RequestMapping(ContactSection.ADDRESS + "/{id:[0-9]+}")
class MergePage {

    private static final String FORM = "pt.merge";
    private static final String PICK = "pick_";

    private final Frame frame;
    private final ContactSection section;
    private final ContactDesk desk;
    private final Merges merges;
    private final MergeViews views;

    MergePage(Frame frame, ContactSection section, ContactDesk desk, Merges merges, MergeViews views) {
        this.frame = frame;
        this.section = section;
        this.desk = desk;
        this.merges = merges;
        this.views = views;
    }

    /** From the number somebody typed on a person's page. */
    @GetMapping("/merge")
    String choose(@PathVariable long id, @RequestParam(defaultValue = "") String with, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(ContactSection.class);
        String number = with.strip();
        if (!number.matches("[0-9]{1,18}")) {
            return ContactDesk.told(id, frame.words().of("pt.merge.number"), null, redirect);
        }
        return "redirect:" + address(id, Long.parseLong(number));
    }

    @GetMapping("/merge/{other:[0-9]+}")
    String compare(@PathVariable long id, @PathVariable long other, Model model, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(ContactSection.class);
        Contact left = desk.contact(id);
        Contact right = desk.contact(other);
        if (left.id() == right.id() && id != other) {
            return ContactDesk.told(left.id(), frame.words().of("pt.merge.already"), null, redirect);
        }
        if (left.id() != id || right.id() != other) {
            return "redirect:" + address(left.id(), right.id());
        }
        return page(left, right, Form.showing(FORM, frame.words(), Map.of()), model);
    }

    @PostMapping("/merge/{other:[0-9]+}")
    String merge(
            @PathVariable long id,
            @PathVariable long other,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(ContactSection.class);
        Words words = frame.words();
        Form form = Form.posted(FORM, words, fields);
        Contact left = desk.contact(id);
        Contact right = desk.contact(other);
        String reason = form.optional("reason", 500);
        if (!form.isWrong()) {
            try {
                merges.merge(new MergeRequest(other, id, picked(fields), reason, frame.actor()));
                return ContactDesk.told(left.id(), words.of("pt.merge.done", String.valueOf(other)), null, redirect);
            } catch (MergeRefusedException refused) {
                form.wrong("reason", "pt.merge.refused." + refused.rule());
            }
        }
        return page(left, right, form, model);
    }

    private String page(Contact left, Contact right, Form form, Model model) {
        Words words = frame.words();
        boolean fullPhones = frame.mayRead(FullPhones.class);
        Optional<String> objection = left.id() == right.id()
                ? Optional.of("SELF")
                : merges.objection(left, right).map(Enum::name);
        model.addAttribute("form", form);
        model.addAttribute("left", views.side(left.id(), fullPhones, words));
        model.addAttribute("right", views.side(right.id(), fullPhones, words));
        model.addAttribute(
                "objection",
                objection.map(rule -> words.of("pt.merge.refused." + rule)).orElse(null));
        model.addAttribute("rows", views.rows(left, right, fullPhones, words));
        model.addAttribute(
                "pairs",
                views.of(left.id(), fullPhones, words).stream()
                        .filter(pair ->
                                pair.one().id() == right.id() || pair.other().id() == right.id())
                        .toList());
        return frame.show("merge", section, "contacts", model);
    }

    private static Set<String> picked(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith(PICK) && each.getValue().equals("right"))
                .map(each -> each.getKey().substring(PICK.length()))
                .collect(Collectors.toSet());
    }

    private static String address(long left, long right) {
        return ContactDesk.address(left) + "/merge/" + right;
    }
}
