package com.privatetraffic.admin.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's address: what is asked of contacts stands in it, so that it can be kept, sent and gone back to. */
final class ListAddress {

    static final String TEXT = "q";
    static final String CONSENT = "consent";
    static final String STAGE = "stage";
    static final String TAG = "tag";
    static final String OWNER = "owner";
    static final String CHANNEL = "channel";
    static final String POOL = "pool";
    static final String FROM = "from";
    static final String TO = "to";

    private static final String AFTER = "after";
    private static final List<String> NAMES = List.of(TEXT, CONSENT, STAGE, TAG, OWNER, CHANNEL, POOL, FROM, TO);

    private final Map<String, String> asked;
    private final String after;

    private ListAddress(Map<String, String> asked, String after) {
        this.asked = asked;
        this.after = after;
    }

    /** Of the parameters of a request; blanks ask for nothing, others' are left alone. */
    static ListAddress of(Map<String, String> parameters) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        return new ListAddress(asked, parameters.getOrDefault(AFTER, ""));
    }

    /** What is asked for, by name, in the order it is shown in. */
    Map<String, String> asked() {
        return asked;
    }

    /** The id the page begins below. */
    long beforeId() {
        return after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    }

    /** The first page with one thing less asked for. */
    String without(String name) {
        Map<String, String> rest = new LinkedHashMap<>(asked);
        rest.remove(name);
        return of(rest, null);
    }

    /** The page that begins below this id; null for null. */
    String after(String id) {
        return id == null ? null : of(asked, id);
    }

    /** This page. */
    String here() {
        return of(asked, after.isEmpty() ? null : after);
    }

    /** Where the form with those selected on this page is sent. */
    String bulk() {
        return here().replaceFirst(ContactSection.ADDRESS, ContactSection.ADDRESS + "/bulk");
    }

    private static String of(Map<String, String> parameters, String after) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (after != null) {
            all.put(AFTER, after);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ContactSection.ADDRESS);
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }
}
