/**
 * How visitors become contacts that may be written to: landing pages and forms, sign-ups, the confirmation of an address,
 * preferences. Uses contact (where people and their consents are kept), channel, link, sales, the texts and the ground floor.
 */
package com.privatetraffic.capture;
