package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.money.Money;

/**
 * Money to be given back, or an authorisation to be let go, against one payment transaction.
 *
 * @param parentId the shop's id of the transaction it takes back
 */
record MoneyReturn(long parentId, Kind kind, Money amount) {}
