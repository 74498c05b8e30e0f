package com.privatetraffic.link;

import java.util.Locale;

/** The class of device a browser says it runs on: enough for a report, useless as a fingerprint. */
public enum Device {
    PHONE,
    TABLET,
    DESKTOP,
    UNKNOWN;

    static Device of(String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return UNKNOWN;
        }
        String agent = userAgent.toLowerCase(Locale.ROOT);
        if (agent.contains("ipad")
                || agent.contains("tablet")
                || (agent.contains("android") && !agent.contains("mobile"))) {
            return TABLET;
        }
        if (agent.contains("mobile") || agent.contains("iphone")) {
            return PHONE;
        }
        return agent.contains("windows") || agent.contains("macintosh") || agent.contains("linux") ? DESKTOP : UNKNOWN;
    }
}
