/**
 * Who changed what, when and why: append-only rows. Uses {@code setup}; every capability that changes money, a tier, a
 * consent, a setting or a permission writes here in its own transaction.
 */
package com.privatetraffic.audit;
