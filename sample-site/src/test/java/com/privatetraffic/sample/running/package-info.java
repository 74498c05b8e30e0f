/** A real store for tests: storefront in this JVM, admin in one of its own, an own database, a clock that can be moved. */
package com.privatetraffic.sample.running;
