/**
 * What the store's reach brings: visits, contacts, orders and net sales of links and pools. Reads the tables of those it
 * counts; keeps only what remains of visits when they are deleted. Uses setup, money, pool and text; nothing but the
 * interface uses it.
 */
package com.privatetraffic.analytics;
