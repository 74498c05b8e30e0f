/** Rules of offers, pages and content in Broadleaf's expression language: what they may do, and who holds them to it. */
package com.privatetraffic.starter.rules;
