/**
 * Tracked links: where they may lead, who opened them, the signed cookie a visit leaves, QR codes. Uses setup, audit and
 * placement's port {@code ClickTrail}; knows nothing of salespeople but the port {@code LinkOwners}, and nothing of Broadleaf.
 */
package com.privatetraffic.link;
