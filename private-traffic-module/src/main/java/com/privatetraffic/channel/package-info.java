/**
 * The store's accounts on platforms: platforms as rows, connections (credentials of an app on a platform) and channels (one
 * account each, in a pool). Uses setup, audit, consent, destination, and pool.
 */
package com.privatetraffic.channel;
