/**
 * What the module shows on the shop's own pages: arrival strip, checkout boxes, confirmation; and how the shopper's
 * choices there reach the cart. Uses attribution, link, member, sales, text and the commerce port.
 */
package com.privatetraffic.storefront;
