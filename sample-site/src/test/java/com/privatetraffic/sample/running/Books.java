package com.privatetraffic.sample.running;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the module's tables hold of one order and its buyer.
 *
 * @param attribution its state; "" when there is none
 * @param commissions how many, and what they are worth together in minor units
 * @param waiting whether the task that settles it is still in the queue
 */
public record Books(
        String attribution, int contacts, int members, int commissions, long worth, int postings, boolean waiting) {

    public static final Books EMPTY = new Books("", 0, 0, 0, 0, 0, false);

    public static Books of(JdbcTemplate jdbc, long order, String email) {
        List<String> states =
                jdbc.queryForList("select state from pt_attribution where order_id = ?", String.class, order);
        return new Books(
                states.isEmpty() ? "" : states.get(0),
                count(jdbc, "pt_contact where email = ?", email),
                count(jdbc, "pt_member m join pt_contact c on c.id = m.contact_id where c.email = ?", email),
                count(jdbc, "pt_commission where order_id = ?", order),
                jdbc.queryForObject(
                        "select coalesce(sum(decided_minor), 0) from pt_commission where order_id = ?",
                        Long.class,
                        order),
                count(jdbc, "pt_posting p join pt_commission c on c.id = p.commission_id where c.order_id = ?", order),
                count(jdbc, "pt_scheduled_task where task_instance = ?", Long.toString(order)) > 0);
    }

    private static int count(JdbcTemplate jdbc, String from, Object argument) {
        return jdbc.queryForObject("select count(*) from " + from, Integer.class, argument);
    }
}
