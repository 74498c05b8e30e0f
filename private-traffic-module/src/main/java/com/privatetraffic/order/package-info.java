/**
 * What became of each placed order: payments, deliveries, refunds, cancellation and chargebacks as append-only facts, and
 * the standing that follows from them. Uses {@code commerce}, {@code money}, {@code audit} and {@code setup}; what follows
 * for commissions is told through {@link com.privatetraffic.order.Settling}.
 */
package com.privatetraffic.order;
