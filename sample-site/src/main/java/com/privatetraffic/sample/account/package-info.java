/**
 * What a signed-in shopper keeps in the store: orders, addresses, name and password; and the way for guests to find an order
 * of theirs.
 */
package com.privatetraffic.sample.account;
