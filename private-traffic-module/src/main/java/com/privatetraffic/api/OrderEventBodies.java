package com.privatetraffic.api;

import com.privatetraffic.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is sent about events of an order, field by field as it may be wrong. */
final class OrderEventBodies {

    private static final int KEY = 120;
    private static final int REASON = 500;

    record PaymentBody(String key, AmountBody amount, String outcome) {}

    record FulfilmentBody(String key, List<QuantityBody> lines) {}

    /** Without a quantity the whole line is meant. */
    record QuantityBody(String line, BigDecimal quantity) {}

    record RefundBody(String key, List<NetBody> lines, AmountBody gross, String reason) {}

    record NetBody(String line, AmountBody net) {}

    record CancelBody(String key, String reason) {}

    record ChargebackBody(String key) {}

    record AmountBody(BigDecimal amount, String currency) {}

    /** How a payment ended. */
    enum Outcome {
        CAPTURED,
        FAILED
    }

    private OrderEventBodies() {}

    static String key(String key) {
        Fields fields = new Fields();
        String checked = fields.required("key", key, KEY);
        fields.check();
        return checked;
    }

    static String reason(String reason) {
        Fields fields = new Fields();
        String checked = fields.required("reason", reason, REASON);
        fields.check();
        return checked;
    }

    static boolean captured(String outcome) {
        Fields fields = new Fields();
        Outcome checked = fields.choice("outcome", outcome, Outcome.class);
        fields.check();
        return checked == Outcome.CAPTURED;
    }

    static Money money(String field, AmountBody body) {
        if (body == null || body.amount() == null || body.currency() == null) {
            throw ProblemException.malformed(field, "Send an amount in minor units with its currency.");
        }
        try {
            return new Money(body.amount().longValueExact(), Currency.getInstance(body.currency()));
        } catch (ArithmeticException | IllegalArgumentException unusable) {
            throw ProblemException.malformed(field, "Send a whole amount in minor units and an ISO 4217 currency.");
        }
    }

    /** By line id; empty when no lines were sent, which means all. */
    static Map<Long, Integer> quantities(List<QuantityBody> lines) {
        Map<Long, Integer> quantities = new TreeMap<>();
        if (lines != null) {
            named(lines);
            for (QuantityBody each : lines) {
                once(quantities, each.line(), quantity(each.quantity()));
            }
        }
        return quantities;
    }

    static Map<Long, Money> nets(List<NetBody> lines) {
        Map<Long, Money> nets = new TreeMap<>();
        named(lines);
        for (NetBody each : lines) {
            once(nets, each.line(), money("lines.net", each.net()));
        }
        return nets;
    }

    private static Integer quantity(BigDecimal quantity) {
        try {
            return quantity == null ? null : quantity.intValueExact();
        } catch (ArithmeticException noQuantity) {
            throw ProblemException.malformed("lines.quantity", "Send a whole quantity.");
        }
    }

    private static void named(List<?> lines) {
        if (lines.isEmpty() || lines.contains(null)) {
            throw ProblemException.malformed("lines", "Name at least one line, or leave it out.");
        }
    }

    private static <V> void once(Map<Long, V> values, String line, V value) {
        Long id = Ids.inBody("lines", line);
        if (id == null) {
            throw ProblemException.malformed("lines", "Name the line.");
        }
        if (values.containsKey(id)) {
            throw ProblemException.malformed("lines", "Name each line once.");
        }
        values.put(id, value);
    }
}
