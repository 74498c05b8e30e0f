package com.privatetraffic.message;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Moves the statuses of the store's own messages, forwards only, in the caller's transaction. */
final class MessageStatuses {

    /** The kind of a message of which only the status is known: another system sent it. */
    static final String UNSEEN = "unseen";

    private final Database database;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    MessageStatuses(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** Notes a status, also of a message nobody here knows yet; who it was for is asked only then. */
    void note(StatusNews news, Channel channel, Supplier<Long> contact) {
        // Whoever inserts it in between has committed when the insert here comes back empty-handed.
        if (!move(news) && !insert(news, channel, contact.get())) {
            move(news);
        }
    }

    void note(ArrivedUpTo news) {
        List<String> below = news.status().below().stream()
                .filter(status -> !status.equals(MessageStatus.FAILED.name()))
                .toList();
        jdbc.update(
                "update pt_message set status = ?, status_at = ? where platform = ? and account = ? and peer = ?"
                        + " and happened_at <= ? and direction = 'OUT' and " + noneOr(below),
                news.status().name(),
                InstantColumn.of(news.upTo()),
                news.account().platform(),
                news.account().id(),
                news.peer(),
                InstantColumn.of(news.upTo()));
    }

    private boolean move(StatusNews news) {
        return jdbc.update(
                        "update pt_message set status = ?, status_at = ?, failure = ? where platform = ? and account = ?"
                                + " and external_id = ? and direction = 'OUT' and "
                                + noneOr(news.status().below()),
                        news.status().name(),
                        InstantColumn.of(news.at()),
                        news.failure(),
                        news.account().platform(),
                        news.account().id(),
                        news.id())
                == 1;
    }

    private boolean insert(StatusNews news, Channel channel, Long contact) {
        return database.insertOnce()
                .insert(
                        "insert into pt_message (platform, account, external_id, channel_id, contact_id, peer, direction,"
                                + " kind, status, status_at, failure, happened_at, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, 'OUT', ?, ?, ?, ?, ?, ?)",
                        news.account().platform(),
                        news.account().id(),
                        news.id(),
                        channel.id(),
                        contact,
                        news.peer(),
                        UNSEEN,
                        news.status().name(),
                        InstantColumn.of(news.at()),
                        news.failure(),
                        InstantColumn.of(news.at()),
                        InstantColumn.of(clock.instant()));
    }

    private static String noneOr(List<String> statuses) {
        return statuses.isEmpty()
                ? "status is null"
                : statuses.stream().collect(Collectors.joining("', '", "(status is null or status in ('", "'))"));
    }
}
