/**
 * What the module's own pages in the admin have in common: the frame with its tabs, forms whose mistakes stand at their
 * fields, words and instants in the reader's language, what was done with a way back. Uses text and destination's rule of where a
 * visitor may be led; knows no section.
 */
package com.privatetraffic.admin.page;
