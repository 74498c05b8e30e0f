/**
 * The section of traffic pools: which is the main one and how it is switched, what is said of each, how large it is and how
 * far it has come. Uses page, and the module's pool package, which decides.
 */
package com.privatetraffic.admin.pool;
