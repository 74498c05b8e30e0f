/**
 * Traffic pools: the places where the store's reach accumulates, which of them is the main one, how far each has come, how
 * large it is. Uses setup, audit and destination; knows nothing of contacts and orders.
 */
package com.privatetraffic.pool;
