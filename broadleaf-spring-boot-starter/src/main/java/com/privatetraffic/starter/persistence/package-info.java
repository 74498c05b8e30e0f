/** Hibernate 5.6 under Broadleaf's persistence: type names, generators, unit merging and defaults it relies on. */
package com.privatetraffic.starter.persistence;
