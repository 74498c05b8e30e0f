/**
 * The store's accounts on platforms and the credentials of its apps there, as neighbours of the pools. Uses page, the
 * section of pools, and the module's channel package, which decides.
 */
package com.privatetraffic.admin.channel;
