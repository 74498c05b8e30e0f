package com.privatetraffic.capture;

import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.EmailAddress;
import com.privatetraffic.contact.OptIn;

/**
 * A yes to e-mails counts once its address is confirmed (double opt-in), unless the store's setting says that the tick is
 * enough. A yes by phone counts at once, with page, wording, time and network as evidence: there is nothing yet by which to
 * ask a number. What nobody proved never outweighs a no: whoever told the store to stop can only be won back by a confirmed
 * address, their preferences, or a message of their own. What others say for somebody grants nothing, ever.
 */
final class OptInPolicy implements OptIn {

    private final boolean doubleOptIn;
    private final Confirmations confirmations;
    private final Contacts contacts;
    private final Consents consents;

    OptInPolicy(boolean doubleOptIn, Confirmations confirmations, Contacts contacts, Consents consents) {
        this.doubleOptIn = doubleOptIn;
        this.confirmations = confirmations;
        this.contacts = contacts;
        this.consents = consents;
    }

    @Override
    public void said(long cameAs, Yes yes) {
        boolean byEmail = yes.record().channel().equals(ConsentChannel.EMAIL.code());
        if (byEmail && (doubleOptIn || !yes.personal())) {
            EmailAddress.normalised(yes.email()).ifPresent(address -> confirmations.ask(cameAs, address, yes));
        } else if (yes.personal() && !saidNo(cameAs, yes.record())) {
            consents.record(cameAs, yes.record());
        }
    }

    private boolean saidNo(long contactId, ConsentRecord yes) {
        long root = contacts.find(contactId).map(Contact::id).orElse(contactId);
        return consents.states(root).stream()
                .anyMatch(state -> state.channel().equals(yes.channel())
                        && state.purpose().equals(yes.purpose())
                        && !state.granted());
    }
}
