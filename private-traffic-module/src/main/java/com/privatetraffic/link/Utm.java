package com.privatetraffic.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Campaign parameters as analytics tools name them. Each may be null and is cut to what its column holds. */
public record Utm(String source, String medium, String campaign) {

    public static final Utm NONE = new Utm(null, null, null);

    private static final int LONGEST = 120;

    public Utm {
        source = cut(source);
        medium = cut(medium);
        campaign = cut(campaign);
    }

    /** These, and where one is missing the other's. */
    public Utm or(Utm other) {
        return new Utm(
                source == null ? other.source : source,
                medium == null ? other.medium : medium,
                campaign == null ? other.campaign : campaign);
    }

    public Utm ofSource(String source) {
        return new Utm(source, medium, campaign);
    }

    public Utm ofMedium(String medium) {
        return new Utm(source, medium, campaign);
    }

    public Utm ofCampaign(String campaign) {
        return new Utm(source, medium, campaign);
    }

    /** The address with these parameters; one that it has already stays as it is. */
    String on(String location) {
        int fragment = location.indexOf('#');
        String address = fragment < 0 ? location : location.substring(0, fragment);
        String added = parameters().entrySet().stream()
                .filter(each -> each.getValue() != null && !has(address, each.getKey()))
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        if (added.isEmpty()) {
            return location;
        }
        String joint = address.indexOf('?') < 0 ? "?" : "&";
        return address + joint + added + (fragment < 0 ? "" : location.substring(fragment));
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("utm_source", source);
        all.put("utm_medium", medium);
        all.put("utm_campaign", campaign);
        return all;
    }

    private static boolean has(String address, String parameter) {
        return address.contains("?" + parameter + "=") || address.contains("&" + parameter + "=");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
