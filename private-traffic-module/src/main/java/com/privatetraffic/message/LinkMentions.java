package com.privatetraffic.message;

import com.privatetraffic.link.ChatCode;
import com.privatetraffic.link.Link;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tracked link by which somebody came to a chat: its code stands in the text that was written for them, or in the
 * reference of the link to the chat. Of the link's visits the last one shortly before that nobody else is known by is
 * theirs; whoever scanned the chat's address itself made none.
 */
final class LinkMentions {

    /** From opening the link to sending the text it prepared. */
    private static final Duration LONGEST_WAY = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Function<String, Optional<Link>> links;

    LinkMentions(Database database, Function<String, Optional<Link>> links) {
        this.jdbc = database.jdbc();
        this.links = links;
    }

    /** Empty without a code, and for a code that leads nowhere any more. */
    Optional<Mention> in(Said said) {
        return ChatCode.in(said.text())
                .or(() -> ChatCode.in(said.referral() == null ? null : "#" + said.referral()))
                .flatMap(links)
                .filter(link -> link.isOpen(said.at()))
                .map(link -> visit(link, said));
    }

    private Mention visit(Link link, Said said) {
        Mention byLink = new Mention(link.code(), link.facts().campaign(), null, null);
        return jdbc
                .query(
                        "select k.id, k.occurred_at from pt_click k where k.link_code = ? and k.occurred_at <= ? and"
                                + " k.occurred_at > ? and k.bot = false and not exists (select 1 from pt_contact_click c"
                                + " where c.click_id = k.id) order by k.occurred_at desc fetch first row only",
                        (row, number) ->
                                byLink.with(row.getObject("id", UUID.class), InstantColumn.read(row, "occurred_at")),
                        link.code(),
                        // The platform's clock counts whole seconds.
                        InstantColumn.of(said.at().plusSeconds(1)),
                        InstantColumn.of(said.at().minus(LONGEST_WAY)))
                .stream()
                .findFirst()
                .orElse(byLink);
    }
}
