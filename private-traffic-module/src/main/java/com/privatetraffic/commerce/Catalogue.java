package com.privatetraffic.commerce;

import java.util.List;

/** What the shop sells. */
public interface Catalogue {

    /** Active SKUs whose code or name contains {@code query} (all when blank), by code after {@code afterSku}. */
    List<SellableSku> find(String query, String afterSku, int limit);
}
