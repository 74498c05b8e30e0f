package com.privatetraffic.admin.order;

import java.util.List;

/**
 * An order as its page shows it; every text is in the reader's language.
 *
 * @param paid when it was paid, or that it isn't
 */
public record OrderView(
        long id, String number, String total, String paid, String left, List<Line> lines, List<Earning> earnings) {

    /**
     * A line.
     *
     * @param toFulfil how many are not handed over
     */
    public record Line(
            long id,
            String name,
            int quantity,
            int fulfilled,
            int toFulfil,
            String base,
            String refunded,
            String left) {}

    /**
     * A commission on it: whose, how much is left of it, where it stands and why.
     *
     * @param chip its state's name, which says how the state looks
     */
    public record Earning(String line, String person, String amount, String chip, String state, String why) {}

    /** How many pieces are not handed over. */
    public int toFulfil() {
        return lines.stream().mapToInt(Line::toFulfil).sum();
    }
}
