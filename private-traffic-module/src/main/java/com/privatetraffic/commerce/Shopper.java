package com.privatetraffic.commerce;

/**
 * The person behind an order or a session, as the shop knows them. Every text may be null.
 *
 * @param customerId the shop's id; anonymous visitors have one too
 * @param registered whether the customer has an account (a log-in), not just an id
 * @param payerEmail the e-mail of the billing address or payer, where it differs
 */
public record Shopper(
        long customerId, boolean registered, String name, String email, String payerEmail, String phone) {}
