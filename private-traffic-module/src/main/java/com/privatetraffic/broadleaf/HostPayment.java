package com.privatetraffic.broadleaf;

/**
 * The payment a transaction belongs to.
 *
 * @param gateway the name of the gateway that took it; null when none did
 * @param onDelivery paid in cash when the goods arrive: its authorisation is a promise, not money
 */
record HostPayment(long id, String gateway, boolean onDelivery) {}
