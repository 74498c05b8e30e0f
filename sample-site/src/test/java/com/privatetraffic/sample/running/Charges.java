package com.privatetraffic.sample.running;

import java.math.BigDecimal;
import org.springframework.jdbc.core.JdbcTemplate;

/** An order's payments, arranged past the shop. */
public record Charges(JdbcTemplate jdbc) {

    /** A card that pays and takes no money back. */
    public static final String KEEPS = "4000000000005126";

    /** A second payment, by transfer, which can be given back. */
    public void payBesides(long order, String amount) {
        jdbc.update(
                "insert into blc_order_payment (order_payment_id, order_id, payment_type, gateway_type, amount)"
                        + " values (?, ?, 'THIRD_PARTY_ACCOUNT', 'Passthrough', ?)",
                1_000_000 + order,
                order,
                new BigDecimal(amount));
        jdbc.update(
                "insert into blc_order_payment_transaction (payment_transaction_id, transaction_type,"
                        + " transaction_amount, date_recorded, success, order_payment)"
                        + " values (?, 'AUTHORIZE_AND_CAPTURE', ?, current_timestamp, true, ?)",
                2_000_000 + order,
                new BigDecimal(amount),
                1_000_000 + order);
    }

    /** As if the card had paid this much only. */
    public void cardPaid(long order, String amount) {
        jdbc.update(
                "update blc_order_payment_transaction set transaction_amount = ? where transaction_type ="
                        + " 'AUTHORIZE_AND_CAPTURE' and order_payment in (select order_payment_id from blc_order_payment"
                        + " where order_id = ?)",
                new BigDecimal(amount),
                order);
    }

    /** From now on {@link #KEEPS} takes money back. */
    public void takeMoneyBack(long order) {
        jdbc.update(
                "update blc_trans_additnl_fields set field_value = 'demo-approves-1' where field_name ="
                        + " 'demo.card.token' and payment_transaction_id in (select t.payment_transaction_id from"
                        + " blc_order_payment_transaction t join blc_order_payment p on p.order_payment_id ="
                        + " t.order_payment where p.order_id = ?)",
                order);
    }
}
