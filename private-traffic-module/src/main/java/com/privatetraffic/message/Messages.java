package com.privatetraffic.message;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what platforms tell of conversations, in the caller's transaction. What was told already changes nothing,
 * however often and wherever else it is told at the same moment.
 */
public final class Messages {

    private final Database database;
    private final Clock clock;
    private final Correspondents correspondents;
    private final MessageStatuses statuses;
    private final LinkMentions mentions;

    Messages(
            Database database,
            Clock clock,
            Correspondents correspondents,
            MessageStatuses statuses,
            LinkMentions mentions) {
        this.database = database;
        this.clock = clock;
        this.correspondents = correspondents;
        this.statuses = statuses;
        this.mentions = mentions;
    }

    /** Takes it in as news of this channel, which came with a delivery of the inbox. */
    public void take(MessageNews news, Channel channel, long delivery) {
        if (news instanceof Said said) {
            say(said, channel, delivery);
        } else if (news instanceof StatusNews status) {
            statuses.note(status, channel, () -> contact(status.peer(), channel));
        } else if (news instanceof ArrivedUpTo arrived) {
            statuses.note(arrived);
        } else if (news instanceof TakenBack gone) {
            forget(gone, channel);
        }
    }

    private void say(Said said, Channel channel, long delivery) {
        if (!insert(said, channel, delivery) && !fillIn(said, delivery)) {
            return;
        }
        long id = id(said);
        boolean heard = said.direction() == Direction.IN;
        Optional<Mention> mention = heard ? mentions.in(said) : Optional.empty();
        Long contact = heard && said.acquaints()
                ? Long.valueOf(correspondents.meet(said, channel, mention))
                : contact(said.peer(), channel);
        if (contact == null) {
            return;
        }
        database.jdbc()
                .update(
                        "update pt_message set contact_id = ?, link_code = ?, click_id = ? where id = ?",
                        contact,
                        mention.map(Mention::linkCode).orElse(null),
                        mention.map(Mention::clickId).orElse(null),
                        id);
        if (heard && said.declinesAdvertising()) {
            correspondents.withdraw(contact, channel, said, id, Set.of(Purpose.MARKETING));
        } else if (heard && StopWords.isOne(said.text())) {
            correspondents.withdraw(contact, channel, said, id, EnumSet.allOf(Purpose.class));
        }
    }

    private Long contact(String peer, Channel channel) {
        return peer == null ? null : correspondents.known(peer, channel).orElse(null);
    }

    private boolean insert(Said said, Channel channel, long delivery) {
        return database.insertOnce()
                .insert(
                        "insert into pt_message (platform, account, external_id, channel_id, peer, direction, kind, text,"
                                + " reply_to, referral, delivery_id, happened_at, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        said.account().platform(),
                        said.account().id(),
                        said.id(),
                        channel.id(),
                        said.peer(),
                        said.direction().name(),
                        said.kind(),
                        said.text(),
                        said.replyTo(),
                        said.referral(),
                        delivery,
                        InstantColumn.of(said.at()),
                        InstantColumn.of(clock.instant()));
    }

    /** Its status came first. */
    private boolean fillIn(Said said, long delivery) {
        return database.jdbc()
                        .update(
                                "update pt_message set peer = ?, direction = ?, kind = ?, text = ?, reply_to = ?, referral = ?,"
                                        + " delivery_id = ?, happened_at = ? where platform = ? and account = ? and external_id = ? and kind = ?",
                                said.peer(),
                                said.direction().name(),
                                said.kind(),
                                said.text(),
                                said.replyTo(),
                                said.referral(),
                                delivery,
                                InstantColumn.of(said.at()),
                                said.account().platform(),
                                said.account().id(),
                                said.id(),
                                MessageStatuses.UNSEEN)
                == 1;
    }

    private long id(Said said) {
        return database.jdbc()
                .queryForObject(
                        "select id from pt_message where platform = ? and account = ? and external_id = ?",
                        Long.class,
                        said.account().platform(),
                        said.account().id(),
                        said.id());
    }

    /** Also when the deletion comes before what it deletes: the row that is there then keeps it out. */
    private void forget(TakenBack gone, Channel channel) {
        Object now = InstantColumn.of(clock.instant());
        StoreAccount account = gone.account();
        boolean unknown = database.insertOnce()
                .insert(
                        "insert into pt_message (platform, account, external_id, channel_id, direction, kind, happened_at,"
                                + " recorded_at) values (?, ?, ?, ?, 'IN', 'deleted', ?, ?)",
                        account.platform(),
                        account.id(),
                        gone.id(),
                        channel.id(),
                        now,
                        now);
        if (!unknown) {
            database.jdbc()
                    .update(
                            "update pt_message set text = null, referral = null, kind = 'deleted'"
                                    + " where platform = ? and account = ? and external_id = ?",
                            account.platform(),
                            account.id(),
                            gone.id());
        }
    }
}
