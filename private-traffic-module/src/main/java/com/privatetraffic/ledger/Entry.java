package com.privatetraffic.ledger;

import com.privatetraffic.money.Money;

/**
 * A movement to be posted.
 *
 * @param key permanent: the same key again is the same movement
 * @param amount above zero; to move money back, swap the accounts
 * @param commissionId the commission it belongs to, or null
 */
public record Entry(String key, Account from, Account to, Money amount, Long commissionId) {

    public Entry {
        if (key.isBlank() || key.length() > 160) {
            throw new IllegalArgumentException("A business key has 1 to 160 characters: " + key);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A posting moves an amount above zero: " + key);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("A posting needs two accounts: " + key);
        }
    }
}
