/**
 * The salesperson's own pages: application, status, centre. Reads sales, attribution, commission, ledger, link and
 * contact; whatever an address names is looked up as the signed-in person's own, and what isn't theirs does not exist.
 */
package com.privatetraffic.centre;
