package com.privatetraffic.capture;

import javax.servlet.http.HttpServletResponse;

/** Pages whose address is a key: kept nowhere, told to nobody. */
final class PrivateAnswer {

    private PrivateAnswer() {}

    static void mark(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
