/**
 * Tracked links: who opened them and where they lead, the signed cookie a visit leaves, QR codes. Uses setup, audit,
 * destination, pool's rule of landing, channel and placement's port {@code ClickTrail}; knows nothing of salespeople but the
 * port {@code LinkOwners}, and nothing of Broadleaf.
 */
package com.privatetraffic.link;
