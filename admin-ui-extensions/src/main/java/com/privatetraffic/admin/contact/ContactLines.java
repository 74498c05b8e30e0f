package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.ContactFilter;
import com.privatetraffic.contact.ContactSearch;
import com.privatetraffic.text.Masking;
import java.util.List;
import java.util.Map;

/** Pages of the list in words. */
final class ContactLines {

    private final ContactSearch search;
    private final Consents consents;

    ContactLines(ContactSearch search, Consents consents) {
        this.search = search;
        this.consents = consents;
    }

    /** The contacts below an id that the filter lets through. */
    Rows<ContactLine> page(
            ContactFilter filter, long beforeId, boolean fullPhones, FilterChoices choices, Words words) {
        List<Contact> read = search.page(filter, beforeId, Rows.TO_READ);
        Map<Long, Boolean> said =
                consents.answers(read.stream().map(Contact::id).toList(), ConsentChannel.EMAIL, Purpose.MARKETING);
        return Rows.of(read, contact -> line(contact, said.get(contact.id()), fullPhones, choices, words), Contact::id);
    }

    private static ContactLine line(
            Contact contact, Boolean said, boolean fullPhones, FilterChoices choices, Words words) {
        return new ContactLine(
                contact.id(),
                name(contact, words),
                said == null ? "UNKNOWN" : said ? "YES" : "NO",
                fullPhones || contact.phone() == null ? contact.phone() : Masking.phone(contact.phone()),
                contact.email(),
                words.of("pt.stage." + contact.stage()),
                contact.ownerCode(),
                source(contact, choices, words),
                words.moment(contact.lastActivityAt()));
    }

    /** As people call them; by number where nothing better is known. */
    static String name(Contact contact, Words words) {
        if (contact.name() != null) {
            return contact.name();
        }
        return contact.email() != null ? contact.email() : words.of("pt.contact.unnamed", String.valueOf(contact.id()));
    }

    private static String source(Contact contact, FilterChoices choices, Words words) {
        String way = words.of("pt.source." + contact.origin().source());
        String channel = choices.channel(contact.origin().channelId());
        return channel == null ? way : way + " · " + channel;
    }
}
