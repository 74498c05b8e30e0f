package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Frame;
import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.contact.ContactFilter;
import com.privatetraffic.contact.TooShortToSearchException;
import com.privatetraffic.pool.PoolList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who the store's people are: one search, filters in the address, the latest first. */
@Controller
@RequestMapping(ContactSection.ADDRESS)
class ContactsPage {

    /**
     * A filter that is set.
     *
     * @param without the list without it
     */
    record Chip(String label, String value, String without) {}

    private final Frame frame;
    private final ContactSection section;
    private final ContactLines lines;
    private final ListFilter filters;
    private final ChannelList channels;
    private final PoolList pools;
    private final BulkDeeds deeds;

    ContactsPage(
            Frame frame,
            ContactSection section,
            ContactLines lines,
            ListFilter filters,
            ChannelList channels,
            PoolList pools,
            BulkDeeds deeds) {
        this.frame = frame;
        this.section = section;
        this.lines = lines;
        this.filters = filters;
        this.channels = channels;
        this.pools = pools;
        this.deeds = deeds;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, Model model) throws ServiceException {
        frame.checkRead(ContactSection.class);
        Words words = frame.words();
        return page(ListAddress.of(parameters), Form.showing(BulkDeeds.FORM, words, Map.of()), List.of(), model);
    }

    /** With those selected on a page, to which it leads back. */
    @PostMapping("/bulk")
    String doWithSome(@RequestParam MultiValueMap<String, String> parameters, Model model, RedirectAttributes redirect)
            throws ServiceException {
        frame.checkChange(ContactSection.class);
        Words words = frame.words();
        ListAddress address = ListAddress.of(parameters.toSingleValueMap());
        Form form = Form.posted(BulkDeeds.FORM, words, parameters.toSingleValueMap());
        List<Long> ids = ids(parameters);
        Optional<BulkDeeds.Done> done = deeds.run(form, ids, frame.actor(), words);
        if (done.isEmpty()) {
            return page(address, form, ids, model);
        }
        Frame.tell(redirect, done.get().text(), done.get().undo());
        return "redirect:" + address.here();
    }

    /** Checked boxes, or the one list of an undo. */
    private static List<Long> ids(MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault("ids", List.of()).stream()
                .flatMap(each -> Stream.of(each.split(",", -1)))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    private String page(ListAddress address, Form bulk, List<Long> selected, Model model) {
        Words words = frame.words();
        FilterChoices choices = FilterChoices.of(channels, pools, words);
        Form form = Form.showing("pt.contact.filter", words, address.asked());
        Rows<ContactLine> rows = rows(form, address, choices, words);
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("chips", chips(address, choices, words));
        model.addAttribute("contacts", rows);
        model.addAttribute("more", address.after(rows.after()));
        model.addAttribute("mayChange", frame.mayChange(ContactSection.class));
        model.addAttribute("bulk", bulk);
        model.addAttribute("bulkAddress", address.bulk());
        model.addAttribute("selected", selected);
        return frame.show("contacts", section, "contacts", model);
    }

    private Rows<ContactLine> rows(Form form, ListAddress address, FilterChoices choices, Words words) {
        ContactFilter filter = filters.of(form, choices);
        if (!form.isWrong()) {
            try {
                return lines.page(filter, address.beforeId(), frame.mayRead(FullPhones.class), choices, words);
            } catch (TooShortToSearchException tooShort) {
                form.wrong(ListAddress.TEXT, "pt.contact.short");
            }
        }
        return new Rows<>(List.of(), null);
    }

    private static List<Chip> chips(ListAddress address, FilterChoices choices, Words words) {
        return address.asked().entrySet().stream()
                .map(each -> new Chip(
                        words.of("pt.contact.filter." + each.getKey()),
                        choices.named(each.getKey(), each.getValue(), words),
                        address.without(each.getKey())))
                .toList();
    }
}
