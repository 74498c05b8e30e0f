package com.privatetraffic.admin.order;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was typed on an order's page, as it was typed.
 *
 * @param key makes two submits of one form one deed
 * @param lines by line id, the quantity or amount
 */
public record OrderForm(String key, Map<Long, String> lines, String gross, String reason) {

    private static final String LINE = "line_";
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    public OrderForm {
        lines = Map.copyOf(lines);
    }

    static OrderForm fresh(Map<Long, String> lines) {
        return new OrderForm(UUID.randomUUID().toString(), lines, "", "");
    }

    static OrderForm posted(Map<String, String> fields) {
        Map<Long, String> lines = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.matches(LINE + "\\d{1,18}") && !value.isBlank()) {
                lines.put(Long.valueOf(name.substring(LINE.length())), value.trim());
            }
        });
        String key = fields.getOrDefault("key", "");
        return new OrderForm(
                key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString(),
                lines,
                fields.getOrDefault("gross", "").trim(),
                fields.getOrDefault("reason", "").trim());
    }

    /** The same for another try: the shop has an answer to the one before. */
    OrderForm withNewKey() {
        return new OrderForm(UUID.randomUUID().toString(), lines, gross, reason);
    }

    String businessKey() {
        return "admin:" + key;
    }

    boolean hasReason() {
        return reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON;
    }

    /** What was typed for a line; "" when nothing was. */
    public String line(long id) {
        return lines.getOrDefault(id, "");
    }
}
