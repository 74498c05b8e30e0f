package com.privatetraffic.sample.payment;

import java.util.Set;
import java.util.UUID;

/**
 * What the gateway hands out in place of a card number. A real gateway keeps the card behind such a token; this one
 * only remembers how a charge on the card ends, so nothing of the number but its last four digits survives.
 */
record CardToken(boolean approves, String value) {

    private static final String APPROVES = "demo-approve-";
    private static final String DECLINES = "demo-decline-";
    private static final Set<String> DECLINED_CARDS = Set.of("4000000000000002");

    static CardToken forCard(String digits) {
        boolean approves = !DECLINED_CARDS.contains(digits);
        return new CardToken(approves, (approves ? APPROVES : DECLINES) + UUID.randomUUID());
    }

    /** Reads a token back from a stored transaction; anything unknown declines. */
    static CardToken read(Object value) {
        String text = String.valueOf(value);
        return new CardToken(text.startsWith(APPROVES), text);
    }
}
