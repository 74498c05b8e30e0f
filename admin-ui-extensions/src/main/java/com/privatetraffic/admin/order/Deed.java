package com.privatetraffic.admin.order;

/** What may be done to an order; also what the permission for it is tied to. */
public enum Deed {
    FULFILMENT("pt-fulfilment"),
    REFUND("pt-refund"),
    CANCELLATION("pt-cancellation");

    private final String path;

    Deed(String path) {
        this.path = path;
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
