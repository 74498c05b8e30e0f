package com.privatetraffic.starter.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The chain of static files: no session, no filters of Broadleaf, cacheable by the browser. */
final class StaticFilesChain {

    private StaticFilesChain() {}

    static SecurityFilterChain of(HttpSecurity http, String... paths) throws Exception {
        http.requestMatchers().antMatchers(paths);
        http.csrf().disable();
        http.requestCache().disable();
        http.securityContext().disable();
        http.sessionManagement().disable();
        http.headers().cacheControl().disable();
        return http.build();
    }
}
