package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.contact.ContactHead.Way;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.channel.AccountForm;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.contact.Contact;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.Origin;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.text.Masking;

/** Puts what is known of a person into words. */
final class ContactHeads {

    private final Contacts contacts;
    private final Roster roster;
    private final ChannelList channels;
    private final PoolList pools;
    private final Platforms platforms;

    ContactHeads(Contacts contacts, Roster roster, ChannelList channels, PoolList pools, Platforms platforms) {
        this.contacts = contacts;
        this.roster = roster;
        this.channels = channels;
        this.pools = pools;
        this.platforms = platforms;
    }

    /**
     * Of the contact that answers for an id.
     *
     * @param fullPhones whether numbers are shown whole
     */
    ContactHead of(Contact contact, long asked, boolean fullPhones, Words words) {
        return new ContactHead(
                contact.id(),
                asked == contact.id() ? null : String.valueOf(asked),
                ContactLines.name(contact, words),
                fullPhones || contact.phone() == null ? contact.phone() : Masking.phone(contact.phone()),
                !fullPhones && contact.phone() != null,
                contact.email(),
                words.of("pt.stage." + contact.stage()),
                owner(contact.ownerCode()),
                contact.customerId() == null ? null : String.valueOf(contact.customerId()),
                origin(contact.origin(), words),
                contacts.identities(contact.id()).stream()
                        .map(identity -> way(identity, fullPhones, words))
                        .toList(),
                words.moment(contact.createdAt()),
                words.moment(contact.lastActivityAt()),
                words.moment(contact.erasedAt()));
    }

    /** Name and code. */
    String owner(String code) {
        return code == null
                ? null
                : roster.find(code).map(person -> person.name() + " · " + code).orElse(code);
    }

    private ContactHead.Origin origin(Origin origin, Words words) {
        return new ContactHead.Origin(
                words.of("pt.source." + origin.source()),
                origin.channelId() == null
                        ? null
                        : channels.find(origin.channelId())
                                .map(channel -> channel.facts().name())
                                .orElse(null),
                origin.poolId() == null
                        ? null
                        : pools.find(origin.poolId())
                                .map(pool -> pool.facts().name())
                                .orElse(null),
                origin.linkCode(),
                origin.campaign());
    }

    private Way way(Identity identity, boolean fullPhones, Words words) {
        boolean number = identity.isPhone()
                || platforms
                        .find(identity.platform())
                        .filter(platform -> platform.form() == AccountForm.NUMBER)
                        .isPresent();
        boolean store = identity.platform().equals("store");
        String where = store ? "store." + identity.account() : identity.platform();
        return new Way(
                words.find("pt.way." + where).orElse(where),
                number && !fullPhones ? masked(identity.externalId()) : identity.externalId());
    }

    private static String masked(String number) {
        return Masking.phone(number.startsWith("+") ? number : "+" + number);
    }
}
