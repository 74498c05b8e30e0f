package com.privatetraffic.webhook;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The deliveries that could not be taken in: shows them, and has them tried again. */
public final class Parked {

    private static final String SELECT =
            "select id, connection_id, received_at, state, tries, octet_length(body) as bytes from pt_inbox ";

    private final Database database;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final AuditTrail audit;
    private final Nudge nudge;

    Parked(Database database, Clock clock, AuditTrail audit, Nudge nudge) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.audit = audit;
        this.nudge = nudge;
    }

    /** Oldest first, those with an id above {@code afterId}. */
    public List<ParkedDelivery> list(long afterId, int limit) {
        return jdbc.query(
                SELECT + "where state = 'PARKED' and id > ? order by id fetch first ? rows only",
                this::read,
                afterId,
                limit);
    }

    public Optional<ParkedDelivery> find(long id) {
        return jdbc.query(SELECT + "where id = ?", this::read, id).stream().findFirst();
    }

    /** Has it tried again as if it had just come; false when it isn't parked. */
    public boolean retry(long id, String actor) {
        boolean taken = Boolean.TRUE.equals(database.transactions().execute(status -> {
            boolean parked = jdbc.update(
                            "update pt_inbox set state = 'WAITING', tries = 0, due_at = ? where id = ? and state = 'PARKED'",
                            InstantColumn.of(clock.instant()),
                            id)
                    == 1;
            if (parked) {
                audit.record(new AuditEntry(actor, "RETRY", "delivery", Long.toString(id), "PARKED", "WAITING", null));
            }
            return parked;
        }));
        if (taken) {
            nudge.give();
        }
        return taken;
    }

    private ParkedDelivery read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new ParkedDelivery(
                id,
                row.getLong("connection_id"),
                InstantColumn.read(row, "received_at"),
                row.getString("state"),
                row.getInt("tries"),
                row.getLong("bytes"),
                problems(id));
    }

    private List<Problem> problems(long delivery) {
        return jdbc.query(
                "select reason, platform, account, part, detail from pt_inbox_problem where inbox_id = ? order by id",
                (row, number) -> new Problem(
                        Problem.Reason.valueOf(row.getString("reason")),
                        row.getString("platform"),
                        row.getString("account"),
                        row.getString("part"),
                        row.getString("detail")),
                delivery);
    }
}
