package com.privatetraffic.commerce;

import java.util.List;

/** What the shop sells. */
public interface Catalogue {

    /** Active SKUs whose name contains {@code query} (all when blank), in an order of their own, after {@code afterSku} (from the first when blank). */
    List<SellableSku> find(String query, String afterSku, int limit);
}
