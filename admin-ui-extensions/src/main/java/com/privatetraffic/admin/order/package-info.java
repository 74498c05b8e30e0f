/**
 * What may be done to an order on its form: buttons, and a page for each that shows how the order stands and names what
 * follows. Uses the module's order and commission packages, which do it.
 */
package com.privatetraffic.admin.order;
