package com.privatetraffic.destination;

/** Turns paths of the store into addresses people can send: with the configured host, else the one they came by. */
public final class StoreAddress {

    private final String configured;

    /** Without a configured address (null or blank) that of each request is used. */
    public StoreAddress(String configured) {
        this.configured = configured == null || configured.isBlank() ? null : withoutSlash(configured);
    }

    /**
     * The address of a path.
     *
     * @param requestBase scheme, host and context path of the request being answered
     * @param path begins with a slash
     */
    public String url(String requestBase, String path) {
        return (configured == null ? withoutSlash(requestBase) : configured) + path;
    }

    /** Whether a page, given as a path or in full, is one of this store. */
    public boolean isHere(String page) {
        return page.startsWith("/")
                || (configured != null && (page.equals(configured) || page.startsWith(configured + "/")));
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
