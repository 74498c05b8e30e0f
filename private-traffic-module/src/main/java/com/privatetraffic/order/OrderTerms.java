package com.privatetraffic.order;

import com.privatetraffic.commerce.Payments;
import com.privatetraffic.money.Money;

/**
 * What the store has settled on for its orders.
 *
 * @param authorisedIsPaid whether an authorised payment counts as paid; else only captured money does
 * @param confirmAfterDays days of 24 hours after payment until whatever is left is taken for handed over
 */
public record OrderTerms(boolean authorisedIsPaid, int confirmAfterDays) {

    /** What counts towards the total. */
    Money covered(Payments payments) {
        return authorisedIsPaid ? payments.authorised() : payments.captured();
    }
}
