/**
 * What shoppers browse: home, categories, search with its facets and suggestions, products. Broadleaf's catalog and search
 * services find everything; what is here cleans the requests and words the answers.
 */
package com.privatetraffic.sample.listing;
