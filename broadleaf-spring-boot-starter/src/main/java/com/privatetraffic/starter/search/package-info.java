/** Solr under Broadleaf's search service: embedded by default, rebuilt after start and then at an interval. */
package com.privatetraffic.starter.search;
