package com.privatetraffic.order;

import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.ChargedBack;
import com.privatetraffic.order.OrderFact.Fulfilled;
import com.privatetraffic.order.OrderFact.FulfilledUpTo;
import com.privatetraffic.order.OrderFact.Kind;
import com.privatetraffic.order.OrderFact.Owed;
import com.privatetraffic.order.OrderFact.Payment;
import com.privatetraffic.order.OrderFact.Recounted;
import com.privatetraffic.order.OrderFact.RefundedGross;
import com.privatetraffic.order.OrderFact.RefundedLines;
import com.privatetraffic.order.OrderFact.Reinstated;
import com.privatetraffic.order.OrderFact.Reversed;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A fact as text and back. Equal facts have equal texts, so a repetition is told from another content. */
final class FactText {

    private static final String GROSS = "gross=";
    private static final String CAPTURED = "CAPTURED ";
    private static final String FAILED = "FAILED ";

    private FactText() {}

    static String of(OrderFact fact) {
        if (fact instanceof Payment payment) {
            return (payment.captured() ? CAPTURED : FAILED) + amount(payment.amount());
        }
        if (fact instanceof Fulfilled fulfilled) {
            return pairs(fulfilled.quantities(), String::valueOf);
        }
        if (fact instanceof FulfilledUpTo level) {
            return level.line() + "=" + level.quantity();
        }
        if (fact instanceof RefundedLines lines) {
            return pairs(lines.nets(), FactText::amount);
        }
        if (fact instanceof RefundedGross gross) {
            return GROSS + amount(gross.amount());
        }
        if (fact instanceof Owed owed) {
            return amount(owed.amount());
        }
        if (fact instanceof Recounted recounted) {
            return amount(recounted.amount()) + " " + recounted.key();
        }
        if (fact instanceof Reinstated reinstated) {
            return reinstated.key();
        }
        return fact instanceof Reversed reversed ? reversed.key() : "";
    }

    static OrderFact read(Kind kind, String text) {
        return switch (kind) {
            case PAYMENT ->
                text.startsWith(CAPTURED)
                        ? new Payment(money(text.substring(CAPTURED.length())), true)
                        : new Payment(money(text.substring(FAILED.length())), false);
            case FULFILLED -> new Fulfilled(pairs(text, Integer::valueOf));
            case FULFILLED_UP_TO ->
                new FulfilledUpTo(
                        Long.parseLong(text.substring(0, text.indexOf('='))),
                        Integer.parseInt(text.substring(text.indexOf('=') + 1)));
            case REFUNDED ->
                text.startsWith(GROSS)
                        ? new RefundedGross(money(text.substring(GROSS.length())))
                        : new RefundedLines(pairs(text, FactText::money));
            case CANCELLED -> new Cancelled();
            case CHARGED_BACK -> new ChargedBack();
            case REVERSED -> new Reversed(text);
            case RECOUNTED -> recounted(text);
            case OWED -> new Owed(money(text));
            case REINSTATED -> new Reinstated(text);
        };
    }

    private static <V> String pairs(Map<Long, V> values, Function<V, String> text) {
        return values.entrySet().stream()
                .map(each -> each.getValue() == null
                        ? Long.toString(each.getKey())
                        : each.getKey() + "=" + text.apply(each.getValue()))
                .collect(Collectors.joining(","));
    }

    private static <V> Map<Long, V> pairs(String text, Function<String, V> value) {
        Map<Long, V> values = new TreeMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                values.put(Long.valueOf(pair), null);
            } else {
                values.put(Long.valueOf(pair.substring(0, equals)), value.apply(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static Recounted recounted(String text) {
        int key = text.indexOf(' ', text.indexOf(' ') + 1);
        return new Recounted(text.substring(key + 1), money(text.substring(0, key)));
    }

    private static String amount(Money money) {
        return money.minor() + " " + money.currency().getCurrencyCode();
    }

    private static Money money(String text) {
        int blank = text.indexOf(' ');
        return Money.of(Long.parseLong(text.substring(0, blank)), text.substring(blank + 1));
    }
}
