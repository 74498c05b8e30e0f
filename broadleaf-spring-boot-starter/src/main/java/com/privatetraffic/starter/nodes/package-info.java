/** What keeps several storefront nodes on one database out of each other's way. */
package com.privatetraffic.starter.nodes;
