package com.privatetraffic.merge;

import com.privatetraffic.contact.SuggestionReason;
import java.time.Instant;

/**
 * Two contacts that may be one person.
 *
 * @param one who answers for the first of the pair now, always another than for the other
 * @param score from 0 to 100, an order to look at them in
 */
public record Suggestion(long id, long one, long other, SuggestionReason reason, int score, Instant since) {}
