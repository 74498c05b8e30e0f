/**
 * The books: accounts, append-only postings, balances as their sums, and the check that proves them. Uses {@code money}
 * and {@code setup}; knows no capability. Those with books of their own answer to the check through {@link com.privatetraffic.ledger.LedgerProbe}.
 */
package com.privatetraffic.ledger;
