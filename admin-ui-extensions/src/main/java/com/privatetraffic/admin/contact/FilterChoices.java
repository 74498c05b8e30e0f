package com.privatetraffic.admin.contact;

import com.privatetraffic.admin.page.Choice;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.channel.ChannelList;
import com.privatetraffic.contact.ContactFilter.ConsentFilter;
import com.privatetraffic.pool.PoolList;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen to filter by. */
record FilterChoices(List<Choice> consents, List<Choice> stages, List<Choice> channels, List<Choice> pools) {

    /** More than anybody would look through in a list to choose from. */
    private static final int MOST = 500;

    static FilterChoices of(ChannelList channels, PoolList pools, Words words) {
        return new FilterChoices(
                Choice.all(ConsentFilter.class, "pt.consent.", words),
                Stream.of("TO_FOLLOW", "FOLLOWING", "DEALT", "NO_INTENTION", "LOST")
                        .map(stage -> new Choice(stage, words.of("pt.stage." + stage)))
                        .toList(),
                channels.list(0, MOST).stream()
                        .map(channel -> new Choice(
                                String.valueOf(channel.id()), channel.facts().name()))
                        .toList(),
                pools.list(0, MOST).stream()
                        .map(pool -> new Choice(
                                String.valueOf(pool.id()), pool.facts().name()))
                        .toList());
    }

    /** How a value of a filter is called; the value itself where it stands in no list. */
    String named(String filter, String value, Words words) {
        return switch (filter) {
            case ListAddress.CONSENT -> text(consents, value);
            case ListAddress.STAGE -> text(stages, value);
            case ListAddress.CHANNEL -> text(channels, value);
            case ListAddress.POOL -> text(pools, value);
            case ListAddress.OWNER -> ListFilter.isNobody(value) ? words.of("pt.contact.nobody") : value;
            default -> value;
        };
    }

    String channel(Long id) {
        return id == null ? null : text(channels, id.toString());
    }

    private static String text(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElse(value);
    }
}
