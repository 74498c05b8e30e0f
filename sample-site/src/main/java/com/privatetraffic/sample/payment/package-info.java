/**
 * The demo payment gateway: a card processor without a bank, built on Broadleaf's payment SPI.
 * It keeps no card number: a card is turned into a token that only says how the charge will end.
 * May use Broadleaf's payment SPI; nothing else of the store.
 */
package com.privatetraffic.sample.payment;
