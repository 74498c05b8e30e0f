/**
 * The REST interface for other systems: tokens and scopes, one form of error, one form of list, one class per resource.
 * Uses every capability and the commerce port; nothing uses it.
 */
package com.privatetraffic.api;
