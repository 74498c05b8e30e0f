package com.privatetraffic.message;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.channel.Platform;
import com.privatetraffic.channel.Platforms;
import com.privatetraffic.consent.ConsentChannel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.contact.Arrival;
import com.privatetraffic.contact.ConsentRecord;
import com.privatetraffic.contact.Consents;
import com.privatetraffic.contact.ContactIntake;
import com.privatetraffic.contact.ContactSource;
import com.privatetraffic.contact.Contacts;
import com.privatetraffic.contact.Identity;
import com.privatetraffic.contact.Origin;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who stands behind the ids by which a platform knows people. Works in the caller's transaction. */
final class Correspondents {

    private static final int LONGEST_WORDING = 1000;
    private static final int LONGEST_EVIDENCE = 500;

    private final ContactIntake intake;
    private final Contacts contacts;
    private final Consents consents;
    private final Platforms platforms;
    private final Clock clock;

    Correspondents(ContactIntake intake, Contacts contacts, Consents consents, Platforms platforms, Clock clock) {
        this.intake = intake;
        this.contacts = contacts;
        this.consents = consents;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** The contact who said this, made if the store didn't know them. */
    long meet(Said said, Channel channel, Optional<Mention> mention) {
        Origin here = Origin.of(ContactSource.MESSAGE)
                .through(channel.id(), channel.facts().poolId());
        Origin origin = mention.map(link -> link.on(here)).orElse(here);
        return intake.take(new Arrival(
                        List.of(identity(said.peer(), channel)), said.name(), null, said.phone(), null, origin))
                .cameAs();
    }

    /** The contact whom a platform gave this id, if there is one. */
    Optional<Long> known(String peer, Channel channel) {
        return contacts.holder(identity(peer, channel));
    }

    /**
     * They don't want to be written to by this way any more.
     *
     * @param messageId ours, of the message that says so
     */
    void withdraw(long contactId, Channel channel, Said said, long messageId, Set<Purpose> purposes) {
        ConsentChannel way = platforms
                .find(channel.facts().platform())
                .map(Platform::consentChannel)
                .orElse(null);
        if (way == null) {
            return;
        }
        for (Purpose purpose : purposes) {
            consents.record(
                    contactId,
                    new ConsentRecord(
                            way.code(),
                            purpose.name(),
                            false,
                            "said",
                            CleanText.of(said.text() == null ? said.kind() : said.text(), LONGEST_WORDING),
                            ContactSource.MESSAGE.name(),
                            CleanText.of(said.id(), LONGEST_EVIDENCE),
                            "message:" + messageId + ":stop:" + purpose,
                            clock.instant()));
        }
    }

    private static Identity identity(String peer, Channel channel) {
        return Identity.on(channel.facts().platform(), channel.facts().account(), peer);
    }
}
