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
import org.broadleafcommerce.common.exception.ServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    ContactsPage(
            Frame frame,
            ContactSection section,
            ContactLines lines,
            ListFilter filters,
            ChannelList channels,
            PoolList pools) {
        this.frame = frame;
        this.section = section;
        this.lines = lines;
        this.filters = filters;
        this.channels = channels;
        this.pools = pools;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, Model model) throws ServiceException {
        frame.checkRead(ContactSection.class);
        Words words = frame.words();
        ListAddress address = ListAddress.of(parameters);
        FilterChoices choices = FilterChoices.of(channels, pools, words);
        Form form = Form.showing("pt.contact.filter", words, address.asked());
        Rows<ContactLine> rows = rows(form, address, choices, words);
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("chips", chips(address, choices, words));
        model.addAttribute("contacts", rows);
        model.addAttribute("more", address.after(rows.after()));
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
