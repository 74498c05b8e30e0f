package com.privatetraffic.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the ledger; it never changes.
 *
 * @param transferId shared by the entries that were posted together
 * @param happenedAt when the business event took place
 * @param recordedAt when the row was written
 */
public record Posting(long id, UUID transferId, Entry entry, Instant happenedAt, Instant recordedAt) {}
