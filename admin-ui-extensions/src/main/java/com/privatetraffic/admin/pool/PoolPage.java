package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Edits.OvertakenException;
import com.privatetraffic.admin.page.Flash.Undo;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.Controllability;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolChange;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.pool.PoolRefusedException;
import com.privatetraffic.pool.PoolStage;
import com.privatetraffic.pool.Pools;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One pool: what is said of it, how large it is, how far it has come, whether it is on. */
@Controller
@RequestMapping(PoolSection.ADDRESS + "/{id:[0-9]+}")
class PoolPage {

    private static final String FACTS = "pt.pool";
    private static final String SIZE = "pt.pool.count";
    private static final String STAGE = "pt.pool.move";

    private final Frame frame;
    private final PoolSection section;
    private final Pools pools;
    private final PoolList list;
    private final PoolViews views;

    PoolPage(Frame frame, PoolSection section, Pools pools, PoolList list, PoolViews views) {
        this.frame = frame;
        this.section = section;
        this.pools = pools;
        this.list = list;
        this.views = views;
    }

    @GetMapping
    String look(@PathVariable long id, Model model) throws ServiceException {
        frame.checkRead(PoolSection.class);
        return page(pool(id), null, model);
    }

    @PostMapping
    String change(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = posted(FACTS, fields);
        Pool before = pool(id);
        if (PoolForms.isReadable(form)) {
            PoolChange change = PoolChange.builder()
                    .facts(facts -> PoolForms.EDITS.apply(form, facts))
                    .build();
            if (saved(id, change, form)) {
                return told(id, frame.words().of("pt.saved"), null, redirect);
            }
        }
        return page(before, form, model);
    }

    @PostMapping("/size")
    String count(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = posted(SIZE, fields);
        Pool before = pool(id);
        OptionalLong size = form.natural("size");
        if (size.isPresent()
                && saved(id, PoolChange.builder().counted(size.getAsLong()).build(), form)) {
            Words words = frame.words();
            return told(id, words.of("pt.pool.counted", words.number(size.getAsLong())), null, redirect);
        }
        return page(before, form, model);
    }

    @PostMapping("/stage")
    String move(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        Form form = posted(STAGE, fields);
        Pool before = pool(id);
        Optional<PoolStage> stage = form.choice("stage", PoolStage.class);
        String reason = form.reason("reason");
        if (stage.isPresent() && !form.isWrong()) {
            PoolChange change =
                    PoolChange.builder().toStage(stage.get()).because(reason).build();
            if (saved(id, change, form)) {
                Words words = frame.words();
                return told(id, words.of("pt.pool.moved", words.of("pt.pool.stage." + stage.get())), null, redirect);
            }
        }
        return page(before, form, model);
    }

    @PostMapping("/state")
    String turn(@PathVariable long id, @RequestParam boolean enabled, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(PoolSection.class);
        pool(id);
        Pool after = pools.change(
                id, PoolChange.builder().facts(facts -> facts.enabled(enabled)).build(), frame.actor());
        return told(
                id,
                frame.words()
                        .of(
                                enabled ? "pt.turned.on" : "pt.turned.off",
                                after.facts().name()),
                new Undo(address(id) + "/state", Map.of("enabled", String.valueOf(!enabled))),
                redirect);
    }

    private boolean saved(long id, PoolChange change, Form form) {
        try {
            pools.change(id, change, frame.actor());
            return true;
        } catch (OvertakenException overtaken) {
            overtaken.tell(form);
        } catch (PoolRefusedException refused) {
            PoolForms.refused(form, refused);
        } catch (RefusedDestinationException refused) {
            PoolForms.refused(form, refused);
        }
        return false;
    }

    /** With the form that something is wrong with, if there is one, among the others as they are at first. */
    private String page(Pool pool, Form refused, Model model) {
        Words words = frame.words();
        model.addAttribute("pool", views.detail(pool, words));
        model.addAttribute("counts", views.counts(pool.id(), Rows.SIZE, words));
        model.addAttribute("refused", refused);
        model.addAttribute("facts", or(refused, FACTS, PoolForms.EDITS.shown(pool.facts()), words));
        model.addAttribute("count", or(refused, SIZE, Map.of(), words));
        model.addAttribute(
                "move", or(refused, STAGE, Map.of("stage", pool.stage().name()), words));
        model.addAttribute("stages", Choice.all(PoolStage.class, "pt.pool.stage.", words));
        model.addAttribute("degrees", Choice.all(Controllability.class, "pt.pool.controllability.", words));
        model.addAttribute("mayChange", frame.mayChange(PoolSection.class));
        return frame.show("pool", section, "pools", model);
    }

    private static Form or(Form refused, String prefix, Map<String, String> shown, Words words) {
        return refused != null && refused.isOf(prefix) ? refused : Form.showing(prefix, words, shown);
    }

    private Form posted(String prefix, Map<String, String> fields) throws ServiceException {
        frame.checkChange(PoolSection.class);
        return Form.posted(prefix, frame.words(), fields);
    }

    private static String told(long id, String text, Undo undo, RedirectAttributes redirect) {
        Frame.tell(redirect, text, undo);
        return "redirect:" + address(id);
    }

    private static String address(long id) {
        return PoolSection.ADDRESS + "/" + id;
    }

    private Pool pool(long id) {
        return list.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
