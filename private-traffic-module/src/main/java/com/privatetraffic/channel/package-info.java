/**
 * The store's accounts on platforms: platforms as rows, connections (credentials of an app on a platform) and channels (one
 * account each, in a pool). Uses setup, audit, consent, link's rule of where a visitor may be led, and pool.
 */
package com.privatetraffic.channel;
