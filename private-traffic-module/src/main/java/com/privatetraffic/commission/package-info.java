/**
 * What salespeople earn: plans, decisions per order line with their why, and where their money lies as the order is paid,
 * delivered and refunded, each step with its posting. Uses {@code money}, {@code ledger}, {@code attribution} and
 * {@code order}.
 */
package com.privatetraffic.commission;
