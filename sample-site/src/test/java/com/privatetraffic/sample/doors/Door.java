package com.privatetraffic.sample.doors;

/**
 * A route and whom it lets in, as {@code doors.txt} says.
 *
 * @param who {@code anyone}, {@code signed}, {@code shopper}, {@code salesperson}, {@code token} or {@code token:SCOPE}
 */
record Door(String method, String pattern, String who) {

    /** As it stands in the list. */
    String route() {
        return method + " " + pattern;
    }

    boolean hasIds() {
        return pattern.contains("{");
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean isFor(String whom) {
        return who.equals(whom);
    }

    /** Whose address alone is the key; a stranger's request finds nothing there, and no form's token is asked for. */
    boolean isSigned() {
        return who.equals("signed");
    }

    /** Of the REST interface, which knows no sessions. */
    boolean isRest() {
        return who.startsWith("token");
    }

    /** The scope its token needs; empty when any token will do. */
    String scope() {
        return who.replaceFirst("token:?", "");
    }

    /** The address with this in place of every part in braces. */
    String address(String id) {
        return pattern.replace("/**", "/nothing-here").replaceAll("\\{[^}]*}", id);
    }

    @Override
    public String toString() {
        return route() + " for " + who;
    }
}
