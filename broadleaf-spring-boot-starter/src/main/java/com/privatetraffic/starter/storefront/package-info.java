/** What a storefront adds to Spring Boot's web layer. */
package com.privatetraffic.starter.storefront;
