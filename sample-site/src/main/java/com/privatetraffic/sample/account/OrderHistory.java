package com.privatetraffic.sample.account;

import java.util.List;

/**
 * One page of somebody's orders, the newest first.
 *
 * @param number counted from 1
 */
public record OrderHistory(List<OrderSheet> sheets, int number, int pages) {

    public OrderHistory {
        sheets = List.copyOf(sheets);
    }
}
