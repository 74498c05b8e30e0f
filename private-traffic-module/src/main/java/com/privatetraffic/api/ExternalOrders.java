package com.privatetraffic.api;

import com.privatetraffic.commerce.OrderRefusedException;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Orders taken elsewhere, each placed once however often it is sent. The reference is written before the order is placed,
 * in a transaction of its own, so that of two calls at once one places and the other is told to come back; when the
 * process dies in between, a later call finds out from the shop whether the order came to be.
 */
final class ExternalOrders {

    /** How long a call may take to place an order before another may take over. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What a call came to: the order, and whether this call placed it. */
    record Outcome(PlacedOrder order, boolean placedNow) {}

    private record Row(String contentHash, Long orderId, Instant createdAt) {}

    private final Database database;
    private final Orders orders;
    private final Clock clock;

    ExternalOrders(Database database, Orders orders, Clock clock) {
        this.database = database;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Places the order, or answers with what an earlier call placed.
     *
     * @param contentHash tells whether a repetition asks for the same
     * @param placing does it; it has to report the cart before it checks it out
     * @throws ProblemException 409 when the reference stands for other content or is being placed, 422 when the shop
     *     refuses; the reference is free again then
     */
    Outcome place(String reference, String contentHash, Function<LongConsumer, PlacedOrder> placing) {
        if (claim(reference, contentHash)) {
            return new Outcome(placeClaimed(reference, placing), true);
        }
        Row row = find(reference).orElseThrow(ExternalOrders::busy);
        if (!row.contentHash().equals(contentHash)) {
            throw ProblemException.conflict("This externalReference stands for an order with other content.");
        }
        Optional<PlacedOrder> placed = placed(row);
        if (placed.isPresent()) {
            return new Outcome(placed.get(), false);
        }
        if (!takeOver(reference, row)) {
            throw busy();
        }
        return new Outcome(placeClaimed(reference, placing), true);
    }

    private PlacedOrder placeClaimed(String reference, Function<LongConsumer, PlacedOrder> placing) {
        try {
            return placing.apply(cart -> database.jdbc()
                    .update("update pt_external_order set order_id = ? where external_reference = ?", cart, reference));
        } catch (OrderRefusedException refused) {
            release(reference);
            throw ProblemException.refused(refused.getMessage());
        } catch (RuntimeException failed) {
            // Whether an order came of it, only the shop knows; what it has not placed may be tried again.
            if (find(reference).flatMap(this::placed).isEmpty()) {
                release(reference);
            }
            throw failed;
        }
    }

    private Optional<PlacedOrder> placed(Row row) {
        return Optional.ofNullable(row.orderId())
                .flatMap(orders::find)
                .filter(order -> order.state() != PlacedOrder.State.CART);
    }

    private boolean claim(String reference, String contentHash) {
        return database.insertOnce()
                .insert(
                        "insert into pt_external_order (external_reference, content_hash, created_at) values (?, ?, ?)",
                        reference,
                        contentHash,
                        InstantColumn.of(clock.instant()));
    }

    private boolean takeOver(String reference, Row row) {
        Instant now = clock.instant();
        return now.isAfter(row.createdAt().plus(PATIENCE))
                && database.jdbc()
                                .update(
                                        "update pt_external_order set order_id = null, created_at = ?"
                                                + " where external_reference = ? and created_at = ?",
                                        InstantColumn.of(now),
                                        reference,
                                        InstantColumn.of(row.createdAt()))
                        == 1;
    }

    private void release(String reference) {
        database.jdbc().update("delete from pt_external_order where external_reference = ?", reference);
    }

    private Optional<Row> find(String reference) {
        return database
                .jdbc()
                .query(
                        "select content_hash, order_id, created_at from pt_external_order where external_reference = ?",
                        (row, number) -> new Row(
                                row.getString("content_hash"),
                                row.getObject("order_id", Long.class),
                                InstantColumn.read(row, "created_at")),
                        reference)
                .stream()
                .findFirst();
    }

    private static ProblemException busy() {
        return ProblemException.conflict("This order is being placed right now. Ask again in a moment.");
    }
}
