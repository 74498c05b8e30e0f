package com.privatetraffic.starter.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Mails that wait in the database: written with whatever caused them, read by any application that has a mail server. Plain
 * SQL, so that a mail written within a checkout doesn't make Hibernate save the order before its time.
 */
final class Outbox {

    private static final int AT_ONCE = 20;

    /** How long a checkout may take from its last activity to the saved order. */
    private static final Duration PLACING = Duration.ofMinutes(15);

    /** A row as it waits. */
    record Waiting(String id, Mail mail, int tries, Instant createdAt, Instant dropAt) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Outbox(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** In the caller's transaction, if there is one. */
    void add(Mail mail) {
        Instant now = clock.instant();
        jdbc.update(
                "insert into BLC_WAITING_MAIL (MAIL_ID, RECIPIENT, SENDER, SUBJECT, BODY, ORDER_ID, TRIES, CREATED_AT,"
                        + " NEXT_TRY_AT, DROP_AT) values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
                UUID.randomUUID().toString(),
                mail.recipient(),
                mail.sender(),
                mail.subject(),
                mail.body(),
                mail.order(),
                at(now),
                at(now),
                at(now.plus(mail.useful())));
    }

    List<Waiting> due() {
        return jdbc.query(
                "select * from BLC_WAITING_MAIL where NEXT_TRY_AT <= ? order by NEXT_TRY_AT limit " + AT_ONCE,
                (row, i) -> {
                    Number order = (Number) row.getObject("ORDER_ID");
                    Mail mail = new Mail(
                            row.getString("RECIPIENT"),
                            row.getString("SENDER"),
                            row.getString("SUBJECT"),
                            row.getString("BODY"),
                            order == null ? null : order.longValue(),
                            Duration.ZERO);
                    return new Waiting(
                            row.getString("MAIL_ID"),
                            mail,
                            row.getInt("TRIES"),
                            row.getTimestamp("CREATED_AT").toInstant(),
                            row.getTimestamp("DROP_AT").toInstant());
                },
                at(clock.instant()));
    }

    /** Whether this application may send it; of two at the same moment one may. */
    boolean claim(Waiting waiting, Duration lease) {
        return jdbc.update(
                        "update BLC_WAITING_MAIL set TRIES = TRIES + 1, NEXT_TRY_AT = ? where MAIL_ID = ? and TRIES = ?",
                        at(clock.instant().plus(lease)),
                        waiting.id(),
                        waiting.tries())
                == 1;
    }

    void retry(Waiting waiting, Duration after) {
        jdbc.update(
                "update BLC_WAITING_MAIL set NEXT_TRY_AT = ? where MAIL_ID = ?",
                at(clock.instant().plus(after)),
                waiting.id());
    }

    /** A sent mail leaves nothing behind: its text may hold a secret. */
    void remove(Waiting waiting) {
        jdbc.update("delete from BLC_WAITING_MAIL where MAIL_ID = ?", waiting.id());
    }

    boolean hasExpired(Waiting waiting) {
        Instant now = clock.instant();
        boolean neverPlaced =
                !isPlaced(waiting) && waiting.createdAt().plus(PLACING).isBefore(now);
        return neverPlaced || waiting.dropAt().isBefore(now);
    }

    /** Whether the order it speaks of has been saved as placed; also true of a mail about nothing. */
    boolean isPlaced(Waiting waiting) {
        Long order = waiting.mail().order();
        return order == null
                || Integer.valueOf(1)
                        .equals(jdbc.queryForObject(
                                "select count(*) from BLC_ORDER where ORDER_ID = ? and SUBMIT_DATE is not null",
                                Integer.class,
                                order));
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
