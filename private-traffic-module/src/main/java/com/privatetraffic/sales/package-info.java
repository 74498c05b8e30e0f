/**
 * Salespeople: who may promote, since when and why. States and codes are pure; {@code Salespeople} keeps the rows. Uses
 * link (an approved person gets a home link), contact (phone numbers), attribution (whose directory it is) and audit.
 */
package com.privatetraffic.sales;
