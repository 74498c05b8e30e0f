/** Files people give the store: which kinds it takes, seen from what is in them. */
package com.privatetraffic.starter.uploads;
