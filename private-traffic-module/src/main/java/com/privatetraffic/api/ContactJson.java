package com.privatetraffic.api;

import com.privatetraffic.contact.ConsentState;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.profile.ContactCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A contact; of one whose data was removed, nothing personal is left and {@code erasedAt} is set. */
record ContactJson(
        String id,
        String name,
        String email,
        String phone,
        String customerId,
        String stage,
        String owner,
        String source,
        String sourceLinkCode,
        List<IdentityJson> identities,
        List<String> tags,
        Map<String, String> fields,
        List<ConsentStateJson> consentStates,
        List<ConsentJson> consents,
        Instant createdAt,
        Instant lastActivityAt,
        Instant erasedAt) {

    record IdentityJson(String platform, String account, String externalId) {

        static IdentityJson of(Identity identity) {
            return new IdentityJson(identity.platform(), identity.account(), identity.externalId());
        }
    }

    record ConsentStateJson(String channel, String purpose, boolean granted, Instant since) {

        static ConsentStateJson of(ConsentState state) {
            return new ConsentStateJson(state.channel(), state.purpose(), state.granted(), state.decidedAt());
        }
    }

    static ContactJson of(ContactCard card) {
        Contact contact = card.contact();
        return new ContactJson(
                Ids.text(contact.id()),
                contact.name(),
                contact.email(),
                contact.phone(),
                Ids.text(contact.customerId()),
                contact.stage(),
                contact.ownerCode(),
                contact.origin().source().name(),
                contact.sourceLinkCode(),
                card.identities().stream().map(IdentityJson::of).toList(),
                card.tags(),
                card.fields(),
                card.states().stream().map(ConsentStateJson::of).toList(),
                card.consents().stream().map(ConsentJson::of).toList(),
                contact.createdAt(),
                contact.lastActivityAt(),
                contact.erasedAt());
    }
}
