/**
 * Who is credited with an order, and why: what the shopper chose on the way, the rule, the answer kept per order. Uses
 * {@code setup} and the {@code commerce} port; salespeople are looked up through {@link com.privatetraffic.attribution.SalespersonDirectory}.
 */
package com.privatetraffic.attribution;
