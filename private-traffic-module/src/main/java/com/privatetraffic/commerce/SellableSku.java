package com.privatetraffic.commerce;

import com.privatetraffic.money.Money;

/** Something the shop sells: one stock-keeping unit at its current price. */
public record SellableSku(String sku, String name, Money price, Long productId) {}
