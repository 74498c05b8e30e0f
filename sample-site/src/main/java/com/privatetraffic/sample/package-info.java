/**
 * A small real store on Broadleaf: the two applications and the one command that starts both. Pages live in "listing"
 * (catalogue and search), "account" and "web" (cart, checkout and the rest), the demo payment in "payment", the demo goods
 * in "demo"; start-up help in "launch".
 */
package com.privatetraffic.sample;
