/** Who may come in where: every route of the storefront, each tried by everyone, with things that are someone else's. */
@NonNullApi
package com.privatetraffic.sample.doors;

import org.springframework.lang.NonNullApi;
