/**
 * Amounts, percentages and the named ways of rounding and splitting them. Pure values; uses nothing else of the module.
 */
package com.privatetraffic.money;
