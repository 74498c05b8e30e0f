package com.privatetraffic.api;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
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
 *
 * <p>The instant of the claim fences it: whoever was overtaken can neither begin a checkout nor touch the row any more,
 * and a checkout begun before ends at {@link ExternalCarts}.
 */
final class ExternalOrders {

    /** How long a call may take to come to its checkout before another may take over. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The same once its checkout may have begun: a checkout that has to stop at its end has cost the shop work. */
    static final Duration CHECKOUT_PATIENCE = Duration.ofMinutes(15);

    /** What a call came to: the order, and whether this call placed it. */
    record Outcome(PlacedOrder order, boolean placedNow) {}

    private record Row(String contentHash, Long orderId, Instant createdAt) {}

    private final Database database;
    private final Orders orders;
    private final Clock clock;
    private final AuditTrail audit;
    private final ExternalCarts carts;

    ExternalOrders(Database database, Orders orders, Clock clock, AuditTrail audit, ExternalCarts carts) {
        this.database = database;
        this.carts = carts;
        this.orders = orders;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Places the order, or answers with what an earlier call placed.
     *
     * @param contentHash tells whether a repetition asks for the same
     * @param actor whom the audit trail names
     * @param placing does it; it has to report the cart before it checks it out
     * @throws ProblemException 409 when the reference stands for other content or is being placed, 422 when the shop
     *     refuses; the reference is free again then
     */
    Outcome place(String reference, String contentHash, String actor, Function<LongConsumer, PlacedOrder> placing) {
        Outcome outcome = placeOnce(reference, contentHash, placing);
        settle(reference, outcome.order(), actor);
        return outcome;
    }

    private Outcome placeOnce(String reference, String contentHash, Function<LongConsumer, PlacedOrder> placing) {
        Instant claim = clock.instant();
        if (claim(reference, contentHash, claim)) {
            return new Outcome(placeClaimed(reference, claim, placing), true);
        }
        Row row = find(reference).orElseThrow(ExternalOrders::busy);
        if (!row.contentHash().equals(contentHash)) {
            throw ProblemException.conflict("This externalReference stands for an order with other content.");
        }
        Optional<PlacedOrder> placed = placed(row);
        if (placed.isPresent()) {
            return new Outcome(placed.get(), false);
        }
        if (!takeOver(reference, row, claim)) {
            throw busy();
        }
        // From here on the one overtaken can't begin a checkout; one it finished in the meantime is the answer.
        return find(reference)
                .flatMap(this::placed)
                .map(order -> new Outcome(order, false))
                .orElseGet(() -> new Outcome(placeClaimed(reference, claim, placing), true));
    }

    private PlacedOrder placeClaimed(String reference, Instant claim, Function<LongConsumer, PlacedOrder> placing) {
        try {
            return placing.apply(cart -> report(reference, claim, cart));
        } catch (OrderRefusedException refused) {
            release(reference, claim);
            throw ProblemException.refused(refused.getMessage());
        } catch (RuntimeException failed) {
            // Whether an order came of it, only the shop knows; what it has not placed may be tried again.
            if (find(reference).flatMap(this::placed).isEmpty()) {
                release(reference, claim);
            }
            throw failed;
        }
    }

    /** Notes what the reference came to, with its trace, once: a call that died before this is caught up by the next. */
    private void settle(String reference, PlacedOrder order, String actor) {
        database.transactions().executeWithoutResult(status -> {
            int first = database.jdbc()
                    .update(
                            "update pt_external_order set order_number = ?"
                                    + " where external_reference = ? and order_id = ? and order_number is null",
                            order.number(),
                            reference,
                            order.id());
            if (first == 1) {
                audit.record(new AuditEntry(
                        actor,
                        "PLACE",
                        "order",
                        Long.toString(order.id()),
                        null,
                        order.number(),
                        "reference " + reference));
            }
        });
    }

    /** Ends the call before its checkout when another has taken over. */
    private void report(String reference, Instant claim, long cart) {
        database.transactions().executeWithoutResult(status -> {
            int held = database.jdbc()
                    .update(
                            "update pt_external_order set order_id = ? where external_reference = ? and created_at = ?",
                            cart,
                            reference,
                            InstantColumn.of(claim));
            if (held == 0) {
                throw busy();
            }
            carts.open(cart, reference);
        });
    }

    private Optional<PlacedOrder> placed(Row row) {
        return Optional.ofNullable(row.orderId())
                .flatMap(orders::find)
                .filter(order -> order.state() != PlacedOrder.State.CART);
    }

    private boolean claim(String reference, String contentHash, Instant claim) {
        return database.insertOnce()
                .insert(
                        "insert into pt_external_order (external_reference, content_hash, created_at) values (?, ?, ?)",
                        reference,
                        contentHash,
                        InstantColumn.of(claim));
    }

    private boolean takeOver(String reference, Row row, Instant claim) {
        Duration patience = row.orderId() == null ? PATIENCE : CHECKOUT_PATIENCE;
        return claim.isAfter(row.createdAt().plus(patience))
                && Boolean.TRUE.equals(database.transactions().execute(status -> {
                    // Whatever else this answers, a closed cart stays closed: nothing may come of it any more.
                    boolean free = row.orderId() == null || carts.close(row.orderId());
                    return free && claimAgain(reference, row, claim);
                }));
    }

    /** The cart must still be the one looked at, or none. */
    private boolean claimAgain(String reference, Row row, Instant claim) {
        int claimed = database.jdbc()
                .update(
                        "update pt_external_order set created_at = ?"
                                + " where external_reference = ? and created_at = ? and coalesce(order_id, 0) = ?",
                        InstantColumn.of(claim),
                        reference,
                        InstantColumn.of(row.createdAt()),
                        row.orderId() == null ? 0L : row.orderId());
        return claimed == 1;
    }

    private void release(String reference, Instant claim) {
        database.jdbc()
                .update(
                        "delete from pt_external_order where external_reference = ? and created_at = ?",
                        reference,
                        InstantColumn.of(claim));
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
