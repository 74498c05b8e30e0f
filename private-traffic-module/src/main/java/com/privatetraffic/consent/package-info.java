/** The words in which consent is kept and asked for; whoever records, asks or checks uses the same. Uses nothing. */
package com.privatetraffic.consent;
