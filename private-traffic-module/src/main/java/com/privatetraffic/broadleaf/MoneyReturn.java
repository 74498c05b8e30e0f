package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.money.Money;

/**
 * Money to be given back, or an authorisation to be let go, against one payment transaction.
 *
 * @param parentId the shop's id of the transaction it takes back
 */
record MoneyReturn(long parentId, Kind kind, Money amount) {

    /** A sentence for people: only they can find out at the gateway whether an authorisation just expired or was captured. */
    String refused() {
        return kind == Kind.REVERSE_AUTH
                ? "The payment gateway refused to let the authorisation go. If it says that nothing is reserved any more,"
                        + " cancel the order in the shop itself."
                : "The payment gateway refused to give the money back.";
    }
}
