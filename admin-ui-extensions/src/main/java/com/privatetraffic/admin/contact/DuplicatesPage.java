package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.merge.SuggestionQueue;
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

/** The pairs that may be one person, the likeliest first. That two are not the same is remembered. */
@Controller
@RequestMapping(ContactSection.DUPLICATES)
class DuplicatesPage {

    private final Frame frame;
    private final ContactSection section;
    private final SuggestionQueue queue;
    private final MergeViews views;

    DuplicatesPage(Frame frame, ContactSection section, SuggestionQueue queue, MergeViews views) {
        this.frame = frame;
        this.section = section;
        this.queue = queue;
        this.views = views;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, Model model) throws ServiceException {
        frame.checkRead(ContactSection.class);
        Words words = frame.words();
        model.addAttribute("pairs", views.queue(after, frame.mayRead(FullPhones.class), words));
        model.addAttribute("mayChange", frame.mayChange(ContactSection.class));
        return frame.show("duplicates", section, "duplicates", model);
    }

    @PostMapping("/{pair:[0-9]+}")
    String notTheSame(@PathVariable long pair, RedirectAttributes redirect) throws ServiceException {
        frame.checkChange(ContactSection.class);
        if (!queue.notTheSame(pair, frame.actor())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Frame.tell(redirect, frame.words().of("pt.merge.dismissed"), null);
        return "redirect:" + ContactSection.DUPLICATES;
    }
}
