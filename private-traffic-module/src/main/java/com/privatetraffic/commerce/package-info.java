/**
 * The port: what the module needs of a shop, in the module's own words. Uses only {@code money}; the {@code broadleaf}
 * package implements it, tests stand in for it.
 */
package com.privatetraffic.commerce;
