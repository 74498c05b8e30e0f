package com.privatetraffic.link;

import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.destination.Destination;
import com.privatetraffic.destination.RefusedDestinationException;
import java.util.Objects;
import java.util.Set;

/** What a link has to be like when it is saved. */
public final class LinkCheck {

    private final LinkOwners owners;
    private final ChannelList channels;
    private final Set<String> allowedHosts;

    /** Made with the hosts, in lower case, that a link may lead to besides the store itself. */
    public LinkCheck(LinkOwners owners, ChannelList channels, Set<String> allowedHosts) {
        this.owners = owners;
        this.channels = channels;
        this.allowedHosts = Set.copyOf(allowedHosts);
    }

    /**
     * The link in the form in which it is kept.
     *
     * @throws RefusedDestinationException when it may not lead there
     * @throws UnknownOwnerException when nobody has the salesperson code
     * @throws UnknownChannelException when there is no such channel
     */
    NewLink of(String code, NewLink wanted) {
        if (wanted.salespersonCode() != null && !owners.exists(wanted.salespersonCode())) {
            throw new UnknownOwnerException(wanted.salespersonCode());
        }
        checkChannel(wanted.facts().channelId());
        return new NewLink(destination(code, wanted.facts()), wanted.salespersonCode());
    }

    /** Only what changes is checked: what was right once doesn't stand in the way of switching off. */
    LinkFacts of(String code, LinkFacts before, LinkFacts wanted) {
        if (!Objects.equals(wanted.channelId(), before.channelId())) {
            checkChannel(wanted.channelId());
        }
        boolean stays =
                wanted.destination().equals(before.destination()) && Objects.equals(wanted.chat(), before.chat());
        return stays ? wanted : destination(code, wanted);
    }

    private void checkChannel(Long channelId) {
        if (channelId != null && channels.find(channelId).isEmpty()) {
            throw new UnknownChannelException(channelId);
        }
    }

    private LinkFacts destination(String code, LinkFacts facts) {
        return facts.leadingTo(
                facts.chat() == null
                        ? Destination.of(facts.destination(), allowedHosts).location()
                        : Destination.outside(facts.chat().address(code)).location());
    }
}
