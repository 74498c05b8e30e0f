package com.privatetraffic.admin.order;

import com.privatetraffic.order.OrderOutlook;

/** What may be done to an order; also what the permission for it is tied to. */
public enum Deed {
    FULFILMENT("pt-fulfilment"),
    REFUND("pt-refund"),
    CANCELLATION("pt-cancellation");

    private final String path;

    Deed(String path) {
        this.path = path;
    }

    /** Whether it may succeed; a refund of nothing says so on its page. */
    boolean isOpen(OrderOutlook order) {
        return this == REFUND || !order.cancelled();
    }

    /** The last part of its page's address. */
    public String path() {
        return path;
    }

    /** The last part of its message keys. */
    public String key() {
        return path.substring("pt-".length());
    }
}
