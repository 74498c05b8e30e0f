package com.privatetraffic.ledger;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An account of the books by its name; it has one balance per currency and exists once something was posted to it. */
public record Account(String name) {

    private static final Pattern NAMES =
            Pattern.compile("store:(commission-expense|fees|tax-withheld|adjustments|dealer-fee)"
                    + "|sp:[A-Za-z0-9_-]{1,32}:(estimated|held|available|review|in-withdrawal|paid)"
                    + "|dealer:[0-9]{1,19}:payable");

    public static final Account COMMISSION_EXPENSE = new Account("store:commission-expense");

    public Account {
        if (!NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException("There is no account " + name + ".");
        }
    }

    /** Where in a salesperson's money it is; empty for the other accounts. */
    public Optional<Purse> purse() {
        return name.startsWith("sp:")
                ? Arrays.stream(Purse.values())
                        .filter(purse -> name.endsWith(":" + purse.accountName()))
                        .findFirst()
                : Optional.empty();
    }

    public static Account of(String salespersonCode, Purse purse) {
        return new Account("sp:" + salespersonCode + ":" + purse.accountName());
    }
}
