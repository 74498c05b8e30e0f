package com.privatetraffic.starter.nodes;

import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often something that can be guessed may be tried, counted in the database for all nodes: so many times, then no more
 * until the window that the first try opened has ended. Of several at once no more get a try than there are. Whose they
 * are, the rows don't tell: names are hashed.
 */
public final class Tries {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public Tries(ApartConnections apart) {
        jdbc = new JdbcTemplate(apart.dataSource());
        transactions = apart.transactions();
    }

    /** Uses up one of the tries; false when there is none left. */
    public boolean take(String who, int most, Duration window) {
        String name = hashed(who);
        try {
            return taken(name, most, window);
        } catch (DuplicateKeyException overtaken) {
            return taken(name, most, window);
        }
    }

    private boolean taken(String name, int most, Duration window) {
        String end = "current_timestamp + interval '" + window.toMinutes() + "' minute";
        boolean taken = updated(
                                "update NODE_TRIES set TRIES = TRIES + 1"
                                        + " where NAME = ? and TRIES < ? and ENDS_AT > current_timestamp",
                                name,
                                most)
                        == 1
                || updated(
                                "update NODE_TRIES set TRIES = 1, ENDS_AT = " + end
                                        + " where NAME = ? and ENDS_AT <= current_timestamp",
                                name)
                        == 1;
        return taken || isFirst(name, end);
    }

    private boolean isFirst(String name, String end) {
        boolean first = updated(
                        "insert into NODE_TRIES (NAME, TRIES, ENDS_AT) select cast(? as varchar(64)), 1, " + end
                                + " where not exists (select 1 from NODE_TRIES where NAME = ?)",
                        name,
                        name)
                == 1;
        if (first) {
            // What nobody tries any more goes when somebody new comes.
            updated("delete from NODE_TRIES where ENDS_AT < current_timestamp - interval '1' day");
        }
        return first;
    }

    /** Gives back a try that was no guess. */
    public void giveBack(String who) {
        updated("update NODE_TRIES set TRIES = TRIES - 1 where NAME = ? and TRIES > 0", hashed(who));
    }

    /** All tries are there again. */
    public void forget(String who) {
        updated("delete from NODE_TRIES where NAME = ?", hashed(who));
    }

    /** Each statement by itself: one that fails spoils no other, and none waits for another row while it holds one. */
    private int updated(String sql, Object... values) {
        return transactions.execute(status -> jdbc.update(sql, values));
    }

    private static String hashed(String who) {
        return DigestUtils.sha256Hex(who);
    }
}
