package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.Controllability;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.pool.PoolRefusedException;
import com.privatetraffic.pool.Pools;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the store's reach is: the main pool, all pools, and the form that makes another. */
@Controller
@RequestMapping(PoolSection.ADDRESS)
class PoolsPage {

    private final Frame frame;
    private final PoolSection section;
    private final Pools pools;
    private final PoolViews views;

    PoolsPage(Frame frame, PoolSection section, Pools pools, PoolViews views) {
        this.frame = frame;
        this.section = section;
        this.pools = pools;
        this.views = views;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") long after, Model model) throws ServiceException {
        frame.checkRead(PoolSection.class);
        Words words = frame.words();
        model.addAttribute("main", views.main(words));
        model.addAttribute("pools", views.list(after, words));
        model.addAttribute("mayChange", frame.mayChange(PoolSection.class));
        return frame.show("pools", section, "pools", model);
    }

    @GetMapping("/new")
    String ask(Model model) throws ServiceException {
        frame.checkChange(PoolSection.class);
        return form(Form.showing("pt.pool", frame.words(), Map.of()), model);
    }

    @PostMapping("/new")
    String create(@RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(PoolSection.class);
        Form form = Form.posted("pt.pool", frame.words(), fields);
        Optional<PoolFacts> wanted = PoolForms.created(form);
        if (wanted.isEmpty()) {
            return form(form, model);
        }
        try {
            Pool made = pools.create(wanted.get(), frame.actor());
            Frame.tell(
                    redirect, frame.words().of("pt.pool.created", made.facts().name()), null);
            return "redirect:" + PoolSection.ADDRESS + "/" + made.id();
        } catch (PoolRefusedException refused) {
            PoolForms.refused(form, refused);
        } catch (RefusedDestinationException refused) {
            PoolForms.refused(form, refused);
        }
        return form(form, model);
    }

    private String form(Form form, Model model) {
        Words words = frame.words();
        model.addAttribute("form", form);
        model.addAttribute("kinds", Choice.all(PoolKind.class, "pt.pool.kind.", words));
        model.addAttribute("degrees", Choice.all(Controllability.class, "pt.pool.controllability.", words));
        return frame.show("poolNew", section, "pools", model);
    }
}
