package com.privatetraffic.sample.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What the gateway hands out in place of a card number. A real gateway keeps the card behind such a token; this one
 * only remembers how the card behaves, so nothing of the number but its last four digits survives.
 */
record CardToken(Behaviour behaviour, String value) {

    /** How a card of the demo behaves. */
    enum Behaviour {
        /** Everything works. */
        APPROVES,
        /** Every charge is declined. */
        DECLINES,
        /** It can be charged, but money sent back to it is refused. */
        KEEPS;

        private String prefix() {
            return "demo-" + name().toLowerCase(Locale.ROOT) + "-";
        }
    }

    private static final Map<String, Behaviour> CARDS = Map.of(
            "4000000000000002", Behaviour.DECLINES,
            "4000000000005126", Behaviour.KEEPS);

    static CardToken forCard(String digits) {
        Behaviour behaviour = CARDS.getOrDefault(digits, Behaviour.APPROVES);
        return new CardToken(behaviour, behaviour.prefix() + UUID.randomUUID());
    }

    /** Reads a token back from a stored transaction; anything unknown declines. */
    static CardToken read(Object value) {
        String text = String.valueOf(value);
        return new CardToken(
                Arrays.stream(Behaviour.values())
                        .filter(each -> text.startsWith(each.prefix()))
                        .findFirst()
                        .orElse(Behaviour.DECLINES),
                text);
    }

    boolean approves() {
        return behaviour != Behaviour.DECLINES;
    }

    boolean takesMoneyBack() {
        return behaviour == Behaviour.APPROVES;
    }
}
