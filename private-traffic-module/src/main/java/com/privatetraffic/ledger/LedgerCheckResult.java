package com.privatetraffic.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the books found.
 *
 * @param postings how many postings it added up
 * @param currencies ISO 4217 codes it saw
 * @param differences one sentence each; empty when balanced
 */
public record LedgerCheckResult(
        Instant checkedAt, boolean balanced, long postings, List<String> currencies, List<String> differences) {

    public LedgerCheckResult {
        currencies = List.copyOf(currencies);
        differences = List.copyOf(differences);
    }
}
