package com.privatetraffic.webhook;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.RetryPause;
import com.privatetraffic.webhook.TakingIn.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox's rows and where each stands. Each method runs in the caller's transaction. */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final int tries;

    Deliveries(Database database, Clock clock, int tries) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.tries = tries;
    }

    /** The one that waits longest and that nobody else has, locked until the transaction ends. */
    Optional<Delivery> lockNext() {
        return jdbc
                .query(
                        "select id, connection_id, received_at, tries, body from pt_inbox where state = 'WAITING' and"
                                + " due_at <= ? order by due_at, id fetch first row only for update skip locked",
                        Deliveries::read,
                        InstantColumn.of(clock.instant()))
                .stream()
                .findFirst();
    }

    /** Counts a try, and puts it off, so that whatever happens now somebody comes back to it. */
    void beginTry(Delivery delivery) {
        jdbc.update(
                "update pt_inbox set tries = tries + 1, due_at = ? where id = ?",
                InstantColumn.of(clock.instant().plus(RetryPause.after(delivery.tries()))),
                delivery.id());
    }

    /** Strikes it off, has it wait for another try, or parks it. {@code tried} is how often it was tried by now. */
    void settle(Delivery delivery, Outcome outcome, int tried) {
        jdbc.update("delete from pt_inbox_problem where inbox_id = ?", delivery.id());
        for (Problem problem : outcome.problems()) {
            jdbc.update(
                    "insert into pt_inbox_problem (inbox_id, reason, platform, account, part, detail) values (?, ?, ?, ?, ?, ?)",
                    delivery.id(),
                    problem.reason().name(),
                    problem.platform(),
                    problem.account(),
                    problem.part(),
                    problem.detail());
        }
        Instant now = clock.instant();
        if (outcome.problems().isEmpty()) {
            move(delivery, outcome.used() ? "DONE" : "IGNORED", now, tried);
        } else if (tried < tries && outcome.problems().stream().anyMatch(Problem::isForLater)) {
            move(delivery, "WAITING", now.plus(RetryPause.after(tried - 1)), tried);
        } else {
            move(delivery, "PARKED", now, tried);
            LOG.warn(
                    "Delivery {} of connection {} is parked: {}",
                    delivery.id(),
                    delivery.connectionId(),
                    outcome.problems().stream().map(Problem::reason).distinct().toList());
        }
    }

    /** Has those tried again whose only fault was an account that has a channel by now. */
    int releaseKnown() {
        return jdbc.update(
                "update pt_inbox set state = 'WAITING', tries = 0, due_at = ? where state = 'PARKED' and id in (select"
                        + " p.inbox_id from pt_inbox_problem p join pt_inbox i on i.id = p.inbox_id join pt_channel c on"
                        + " c.platform = p.platform and c.account = p.account where p.reason = 'UNKNOWN_ACCOUNT'"
                        + " and (c.connection_id is null or c.connection_id = i.connection_id))",
                InstantColumn.of(clock.instant()));
    }

    /** Deletes some that were struck off before; whether there may be more. */
    boolean deleteStruckOff(String state, Instant before, int most) {
        return jdbc.update(
                        "delete from pt_inbox where id in (select id from pt_inbox where state = ? and due_at < ?"
                                + " order by due_at fetch first " + most + " rows only)",
                        state,
                        InstantColumn.of(before))
                == most;
    }

    private void move(Delivery delivery, String state, Instant due, int tried) {
        jdbc.update(
                "update pt_inbox set state = ?, due_at = ?, tries = ? where id = ?",
                state,
                InstantColumn.of(due),
                tried,
                delivery.id());
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getLong("connection_id"),
                InstantColumn.read(row, "received_at"),
                row.getInt("tries"),
                row.getBytes("body"));
    }
}
