package com.privatetraffic.ledger;

/** Where a salesperson's money can lie. */
public enum Purse {
    ESTIMATED("estimated"),
    HELD("held"),
    AVAILABLE("available"),
    REVIEW("review"),
    IN_WITHDRAWAL("in-withdrawal"),
    PAID("paid");

    private final String accountName;

    Purse(String accountName) {
        this.accountName = accountName;
    }

    String accountName() {
        return accountName;
    }
}
