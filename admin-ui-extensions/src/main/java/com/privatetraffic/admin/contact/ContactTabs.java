package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.contact.ContactDesk.Asked;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.contact.Contact;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** The parts of a contact's page of which one is shown at a time. */
final class ContactTabs {

    static final String TIMELINE = "timeline";
    static final String CONSENTS = "consents";
    static final String FIELDS = "fields";

    static final String MERGES = "merges";

    private static final List<String> ALL = List.of(TIMELINE, CONSENTS, FIELDS, MERGES);

    /** A tab, or a kind of entry, as one chooses it. */
    record Link(String text, String address, boolean current) {}

    private final TimelineViews timeline;
    private final ConsentViews consents;
    private final OwnFields fields;
    private final MergeViews merges;

    ContactTabs(TimelineViews timeline, ConsentViews consents, OwnFields fields, MergeViews merges) {
        this.merges = merges;
        this.timeline = timeline;
        this.consents = consents;
        this.fields = fields;
    }

    void fill(Contact contact, Asked asked, Form refused, Model model, Words words) {
        long id = contact.id();
        String tab = ALL.contains(asked.tab()) ? asked.tab() : TIMELINE;
        model.addAttribute("tab", tab);
        model.addAttribute(
                "parts",
                ALL.stream()
                        .map(each -> new Link(
                                words.of("pt.contact.tab." + each), address(id, each, "", ""), each.equals(tab)))
                        .toList());
        model.addAttribute("matrix", consents.matrix(id, words));
        model.addAttribute("pairs", merges.of(id, asked.fullPhones(), words));
        switch (tab) {
            case CONSENTS -> model.addAttribute("decisions", consents.decisions(id, words));
            case FIELDS -> {
                model.addAttribute("ownFields", fields.all(words));
                model.addAttribute(
                        "own", refused != null && refused.isOf(ProfileForms.FIELDS) ? refused : fields.form(id, words));
            }
            case MERGES -> model.addAttribute("past", merges.history(id, words));
            default -> fillTimeline(id, asked, model, words);
        }
    }

    private void fillTimeline(long id, Asked asked, Model model, Words words) {
        Rows<TimelineViews.Entry> entries = timeline.page(id, asked.kind(), asked.before(), words);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "more", entries.after() == null ? null : address(id, TIMELINE, asked.kind(), entries.after()));
        Stream<Link> all = Stream.of(new Link(
                words.of("pt.timeline"),
                address(id, TIMELINE, "", ""),
                asked.kind().isEmpty()));
        model.addAttribute(
                "kinds",
                Stream.concat(
                                all,
                                timeline.kinds(words).stream()
                                        .map(kind -> new Link(
                                                kind.text(),
                                                address(id, TIMELINE, kind.value(), ""),
                                                kind.value().equals(asked.kind()))))
                        .toList());
    }

    private static String address(long id, String tab, String kind, String before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ContactDesk.address(id));
        if (!tab.equals(TIMELINE)) {
            address.queryParam("tab", tab);
        }
        if (!kind.isEmpty()) {
            address.queryParam("kind", "{kind}");
        }
        if (!before.isEmpty()) {
            address.queryParam("before", "{before}");
        }
        return address.encode()
                .buildAndExpand(Map.of("kind", kind, "before", before))
                .toUriString();
    }
}
