/** What buyers say of what they bought, through Broadleaf's rating service. */
package com.privatetraffic.sample.review;
