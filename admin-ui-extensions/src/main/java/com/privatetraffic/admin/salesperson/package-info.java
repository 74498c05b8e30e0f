/**
 * The decision on a salesperson's application: buttons on the form and a page that names what follows. Uses entity, and the
 * module's sales package, which moves the state.
 */
package com.privatetraffic.admin.salesperson;
