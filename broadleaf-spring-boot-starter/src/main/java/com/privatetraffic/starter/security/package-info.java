/** Safe defaults of log-in and requests: BCrypt, CSRF, headers, and the order of Broadleaf's filters. */
package com.privatetraffic.starter.security;
