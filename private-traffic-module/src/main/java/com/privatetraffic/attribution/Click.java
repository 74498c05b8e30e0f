package com.privatetraffic.attribution;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit through a tracked link, as the visitor's signed cookie remembers it. Clicks of bots never get this far.
 *
 * @param salespersonCode null for a link that belongs to nobody
 */
public record Click(UUID id, String linkCode, String salespersonCode, Instant at) {}
