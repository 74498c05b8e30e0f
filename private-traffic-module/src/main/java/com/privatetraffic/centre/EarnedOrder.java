package com.privatetraffic.centre;

import com.privatetraffic.money.Money;
import com.privatetraffic.text.Masking;
import java.time.Instant;

/**
 * An order credited to a salesperson, as it stands in their list.
 *
 * @param customer the buyer's name, masked
 * @param sales the base of its lines; null until it is paid
 * @param earning what they earn; null until it is paid
 * @param state of the line that is least far; UNPAID before commissions are decided, NONE when all are 0
 * @param nextDate when a held commission becomes available, or a reversed one was reversed; null for others
 */
public record EarnedOrder(
        long orderId,
        String number,
        Instant placedAt,
        String customer,
        Money sales,
        Money earning,
        String state,
        Instant nextDate) {

    public EarnedOrder {
        customer = Masking.name(customer);
    }
}
