package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.pool.MainPool;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.pool.PoolRefusedException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The main pool: which pools may become it, what follows from a switch, and which were. Undoing is switching back. */
@Controller
@RequestMapping(MainPoolPage.ADDRESS)
class MainPoolPage {

    static final String ADDRESS = PoolSection.ADDRESS + "/main";

    /** How the mode without a main pool stands in addresses and forms. */
    private static final String SEVERAL = "several";

    private final Frame frame;
    private final PoolSection section;
    private final MainPools mainPools;
    private final PoolList pools;
    private final PoolViews views;
    private final SwitchViews switches;

    MainPoolPage(
            Frame frame,
            PoolSection section,
            MainPools mainPools,
            PoolList pools,
            PoolViews views,
            SwitchViews switches) {
        this.frame = frame;
        this.section = section;
        this.mainPools = mainPools;
        this.pools = pools;
        this.views = views;
        this.switches = switches;
    }

    /** Where one says why to switch to this. */
    static String address(Long poolId) {
        return ADDRESS + "/switch?to=" + (poolId == null ? SEVERAL : poolId);
    }

    @GetMapping
    String choose(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model)
            throws ServiceException {
        frame.checkRead(PoolSection.class);
        Words words = frame.words();
        model.addAttribute("main", views.main(words));
        model.addAttribute("mayChange", frame.mayChange(PoolSection.class));
        model.addAttribute("candidates", switches.candidates(after, words));
        model.addAttribute("history", views.history(before, words));
        return frame.show("mainPool", section, "pools", model);
    }

    @GetMapping("/switch")
    String ask(@RequestParam String to, @RequestParam(defaultValue = "false") boolean undo, Model model)
            throws ServiceException {
        frame.checkChange(PoolSection.class);
        MainPool present = mainPools.current();
        Words words = frame.words();
        String reason = undo ? words.of("pt.main.undoing", views.name(present.poolId(), words)) : "";
        return page(wanted(to), present, Form.showing("pt.main", words, Map.of("reason", reason)), model);
    }

    @PostMapping("/switch")
    String switchTo(@RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(PoolSection.class);
        Words words = frame.words();
        Form form = Form.posted("pt.main", words, fields);
        Long wanted = wanted(form.value("to"));
        String reason = form.reason("reason");
        MainPool present = mainPools.current();
        if (!String.valueOf(present.id()).equals(form.value("seen"))) {
            form.wrong(
                    "reason",
                    "pt.main.overtaken",
                    words.actor(present.actor()),
                    words.minute(present.from()),
                    views.name(present.poolId(), words));
        }
        if (!form.isWrong()) {
            try {
                mainPools.switchTo(wanted, reason, frame.actor());
                Frame.tell(redirect, words.of("pt.main.switched", views.name(wanted, words)), null);
                return "redirect:" + PoolSection.ADDRESS;
            } catch (PoolRefusedException refused) {
                PoolForms.refused(form, refused);
            }
        }
        return page(wanted, present, form, model);
    }

    private String page(Long wanted, MainPool present, Form form, Model model) {
        Words words = frame.words();
        model.addAttribute("form", form);
        model.addAttribute("to", wanted == null ? SEVERAL : wanted);
        model.addAttribute("seen", present.id());
        model.addAttribute("same", Objects.equals(present.poolId(), wanted));
        model.addAttribute("from", views.name(present.poolId(), words));
        model.addAttribute("target", views.name(wanted, words));
        model.addAttribute("obstacle", switches.obstacle(wanted, words));
        model.addAttribute("consequences", switches.consequences(present.poolId(), wanted, words));
        return frame.show("mainPoolSwitch", section, "pools", model);
    }

    private Long wanted(String to) {
        if (to.equals(SEVERAL)) {
            return null;
        }
        return Optional.of(to)
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> pools.find(Long.parseLong(id)))
                .map(Pool::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
