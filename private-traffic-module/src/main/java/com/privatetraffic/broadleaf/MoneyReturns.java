package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was decided to be given back, kept before any gateway is asked. Works in the caller's transaction. */
final class MoneyReturns {

    /** How far a return has come. */
    enum State {
        PLANNED,
        DONE,
        REFUSED
    }

    record Row(long id, String key, MoneyReturn what, State state) {}

    private static final String SELECT = "select id, business_key, parent_transaction_id, kind, amount_minor, currency,"
            + " state from pt_money_return where ";

    private final Database database;
    private final Clock clock;

    MoneyReturns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nobody else plans for this order until the transaction ends. */
    void lockOrder(long orderId) {
        database.jdbc()
                .queryForList("select order_id from blc_order where order_id = ? for update", Long.class, orderId);
    }

    List<Row> of(long orderId, String key) {
        return database.jdbc()
                .query(
                        SELECT + "order_id = ? and business_key = ? order by id",
                        (row, number) -> row(row),
                        orderId,
                        key);
    }

    /** Puts what was done or refused aside, so that the rest can be asked for under the same key. */
    void setSettledAside(long orderId, String key) {
        database.jdbc()
                .update(
                        "update pt_money_return set business_key = business_key || '#' || id"
                                + " where order_id = ? and business_key = ? and state <> 'PLANNED'",
                        orderId,
                        key);
    }

    /** By transaction, what is planned against it and not settled. */
    Map<Long, Money> promised(long orderId) {
        Map<Long, Money> promised = new HashMap<>();
        database.jdbc()
                .query(SELECT + "order_id = ? and state = 'PLANNED'", (row, number) -> row(row), orderId)
                .forEach(row -> promised.merge(row.what().parentId(), row.what().amount(), Money::plus));
        return promised;
    }

    void plan(long orderId, String key, MoneyReturn what) {
        database.jdbc()
                .update(
                        "insert into pt_money_return (order_id, business_key, parent_transaction_id, kind, amount_minor,"
                                + " currency, state, planned_at) values (?, ?, ?, ?, ?, ?, 'PLANNED', ?)",
                        orderId,
                        key,
                        what.parentId(),
                        what.kind().name(),
                        what.amount().minor(),
                        what.amount().currency().getCurrencyCode(),
                        InstantColumn.of(clock.instant()));
    }

    /** False when another call has settled it; else nobody settles it before the transaction ends. */
    boolean lockPlanned(long id) {
        return database.jdbc()
                .queryForList("select state from pt_money_return where id = ? for update", String.class, id)
                .contains(State.PLANNED.name());
    }

    void settle(long id, State state, long transactionId) {
        database.jdbc()
                .update(
                        "update pt_money_return set state = ?, transaction_id = ?, settled_at = ? where id = ?",
                        state.name(),
                        transactionId,
                        InstantColumn.of(clock.instant()),
                        id);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("business_key"),
                new MoneyReturn(
                        row.getLong("parent_transaction_id"),
                        Kind.valueOf(row.getString("kind")),
                        Money.of(row.getLong("amount_minor"), row.getString("currency"))),
                State.valueOf(row.getString("state")));
    }
}
