package com.privatetraffic.ledger;

import com.privatetraffic.money.Money;

/** One account's balance in one currency. */
public record AccountBalance(Account account, Money balance) {}
