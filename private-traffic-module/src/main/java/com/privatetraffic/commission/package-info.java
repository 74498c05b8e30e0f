/**
 * What salespeople earn: plans, decisions per order line with their why, and the way from ESTIMATED over HELD to
 * AVAILABLE, each step with its posting. Uses {@code money}, {@code ledger}, {@code attribution}, {@code audit} and the {@code commerce}
 * port.
 */
package com.privatetraffic.commission;
