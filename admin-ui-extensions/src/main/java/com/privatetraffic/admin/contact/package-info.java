/**
 * The section of contacts: the list with its search and filters. Uses page, and the module's contact, channel, pool and text
 * packages; reads and decides nothing by itself.
 */
package com.privatetraffic.admin.contact;
