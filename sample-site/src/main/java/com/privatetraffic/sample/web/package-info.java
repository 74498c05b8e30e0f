/**
 * The storefront's pages. Broadleaf's controllers, services and workflows do the commerce; a page here only maps its
 * URLs, checks what was typed and chooses the view.
 */
package com.privatetraffic.sample.web;
