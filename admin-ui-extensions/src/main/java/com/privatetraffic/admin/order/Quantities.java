package com.privatetraffic.admin.order;

import com.privatetraffic.order.OrderStanding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The quantities typed for lines; lines with none or 0 are left out. */
final class Quantities {

    private Quantities() {}

    /**
     * Empty when one isn't a whole number or is more than the line has left.
     *
     * @param again whether the form was taken before: what it asked for is no longer left then
     */
    static Optional<Map<Long, Integer>> of(OrderForm form, OrderStanding standing, boolean again) {
        Map<Long, Integer> quantities = new HashMap<>();
        for (Map.Entry<Long, String> typed : form.lines().entrySet()) {
            if (!typed.getValue().matches("\\d{1,6}")) {
                return Optional.empty();
            }
            int quantity = Integer.parseInt(typed.getValue());
            int left = standing.line(typed.getKey())
                    .map(line -> line.frozen().quantity() - line.fulfilled())
                    .orElse(0);
            if (quantity > left && !again) {
                return Optional.empty();
            }
            if (quantity > 0) {
                quantities.put(typed.getKey(), quantity);
            }
        }
        return Optional.of(quantities);
    }
}
