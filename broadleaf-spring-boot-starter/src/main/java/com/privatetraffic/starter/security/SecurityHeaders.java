package com.privatetraffic.starter.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The response headers every page of store and admin carries; Spring Security adds nosniff, and HSTS where the request came
 * by HTTPS.
 */
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void apply(HttpSecurity http, ReferrerPolicy referrer, String contentPolicy) throws Exception {
        http.headers()
                .frameOptions()
                .sameOrigin()
                .referrerPolicy(referrer)
                .and()
                .contentSecurityPolicy(contentPolicy)
                .and()
                .permissionsPolicy(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
    }
}
