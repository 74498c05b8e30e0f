package com.privatetraffic.placement;

import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.Payments;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.commerce.Submitted;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A shop of one table behind the commerce port: every order is one line of 19.99. It survives its process. */
public final class FakeShop implements Orders {

    static final Money PRICE = Money.of(1999, "USD");

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public FakeShop(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
        jdbc.execute("create table if not exists shop_order (id bigint primary key, state varchar(16) not null,"
                + " email varchar(200), placed_at timestamp(6) with time zone, captured bigint not null)");
    }

    void cart(long id, String email) {
        jdbc.update("insert into shop_order (id, state, email, captured) values (?, 'CART', ?, 0)", id, email);
    }

    void submit(long id) {
        jdbc.update(
                "update shop_order set state = 'SUBMITTED', placed_at = ? where id = ?",
                InstantColumn.of(clock.instant()),
                id);
    }

    void capture(long id) {
        jdbc.update("update shop_order set captured = ? where id = ?", PRICE.minor(), id);
    }

    void delete(long id) {
        jdbc.update("delete from shop_order where id = ?", id);
    }

    @Override
    public Optional<PlacedOrder> find(long orderId) {
        return jdbc.query("select * from shop_order where id = ?", FakeShop::read, orderId).stream()
                .findFirst();
    }

    @Override
    public Optional<PlacedOrder> findByNumber(String number) {
        return find(Long.parseLong(number.substring(1)));
    }

    @Override
    public List<Submitted> submittedBetween(Submitted after, Instant until, int limit) {
        return jdbc.query(
                "select id, placed_at from shop_order where state = 'SUBMITTED' and placed_at < ?"
                        + " and (placed_at > ? or (placed_at = ? and id > ?)) order by placed_at, id limit ?",
                (row, number) -> new Submitted(row.getLong("id"), InstantColumn.read(row, "placed_at")),
                InstantColumn.of(until),
                InstantColumn.of(after.at()),
                InstantColumn.of(after.at()),
                after.id(),
                limit);
    }

    private static PlacedOrder read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        PlacedOrder.State state = PlacedOrder.State.valueOf(row.getString("state"));
        return new PlacedOrder(
                id,
                state == PlacedOrder.State.CART ? null : "N" + id,
                state,
                InstantColumn.read(row, "placed_at"),
                new Shopper(5000 + id, false, "Ann", row.getString("email"), null),
                List.of(OrderLine.toShip(id * 10, "TEA", "Tea", 1L, 1, PRICE)),
                PRICE,
                Money.of(0, "USD"),
                Money.of(0, "USD"),
                Payments.captured(Money.of(row.getLong("captured"), "USD")),
                List.of());
    }

    @Override
    public Map<Long, String> fingerprints(Collection<Long> orderIds) {
        return orderIds.stream()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(
                        PlacedOrder::id, order -> Sha256.of(order.toString()).substring(0, 40)));
    }
}
