package com.privatetraffic.api;

import com.privatetraffic.commerce.PlacementFence;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;

/**
 * The carts of orders taken elsewhere, and whether they may still become orders. Whoever takes a reference over closes the
 * cart it had; a checkout of it that stood still in the meantime, however long, can't be submitted any more.
 */
final class ExternalCarts implements PlacementFence {

    private final Database database;
    private final Clock clock;

    ExternalCarts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void open(long cart, String reference) {
        database.jdbc()
                .update(
                        "insert into pt_external_cart (order_id, external_reference, state, created_at)"
                                + " values (?, ?, 'OPEN', ?)",
                        cart,
                        reference,
                        InstantColumn.of(clock.instant()));
    }

    /** In the caller's transaction; false when the order was submitted already. */
    boolean close(long cart) {
        database.jdbc()
                .update("update pt_external_cart set state = 'CLOSED' where order_id = ? and state = 'OPEN'", cart);
        return !is(cart, "PLACED");
    }

    @Override
    public void pass(long orderId) {
        int passed = database.jdbc()
                .update(
                        "update pt_external_cart set state = 'PLACED' where order_id = ? and state <> 'CLOSED'",
                        orderId);
        if (passed == 0 && is(orderId, "CLOSED")) {
            throw new IllegalStateException(
                    "Order " + orderId + " was taken over by another call and is not placed here.");
        }
    }

    private boolean is(long cart, String state) {
        return database.jdbc()
                .queryForList("select state from pt_external_cart where order_id = ?", String.class, cart)
                .contains(state);
    }
}
