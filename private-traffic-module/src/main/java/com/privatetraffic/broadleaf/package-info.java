/**
 * The adapter to Broadleaf Commerce: implements {@code commerce} with Broadleaf's services and hangs the module into its
 * checkout. The only package that knows Broadleaf's catalog, order, payment and customer classes.
 */
package com.privatetraffic.broadleaf;
