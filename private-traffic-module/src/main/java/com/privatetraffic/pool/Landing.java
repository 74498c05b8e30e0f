package com.privatetraffic.pool;

/** Where a visitor who came by a link of some pool is led. The pool stays on record as the source whatever comes out. */
public final class Landing {

    /** What a link leads to that names no page. */
    public static final String FRONT = "/";

    /**
     * Where the link is from.
     *
     * @param page the landing page of the link's channel, else that of its pool; null where neither has one
     */
    public record Source(long poolId, String page) {}

    /**
     * The main pool.
     *
     * @param page its landing page; null where it has none
     * @param here whether it is this very store, so that each page of the store lies in it
     */
    public record Main(long poolId, boolean enabled, String page, boolean here) {}

    private Landing() {}

    /**
     * The address, before it is checked against the hosts that are allowed.
     *
     * <p>A link of a channel leads to the main pool. Where that is this store, a page of the store that the link names is
     * kept; any other main pool has one page for everyone. A main pool that is switched off leads nobody, and the source's
     * own page takes its place. A link that names no page but the front page means the landing page.
     *
     * @param named the page the link names
     * @param source null for a link of no channel, which leads where it says
     * @param main null in the mode "several pools"
     */
    public static String of(String named, Source source, Main main) {
        if (source == null) {
            return named;
        }
        String own = FRONT.equals(named) && source.page() != null ? source.page() : named;
        if (main == null || main.poolId() == source.poolId()) {
            return own;
        }
        if (!main.enabled()) {
            return source.page() == null ? named : source.page();
        }
        return main.here() ? inThisStore(named, own, main) : main.page() == null ? own : main.page();
    }

    private static String inThisStore(String named, String own, Main main) {
        if (isOfThisStore(named) && !FRONT.equals(named)) {
            return named;
        }
        if (main.page() != null) {
            return main.page();
        }
        return isOfThisStore(own) ? own : FRONT;
    }

    private static boolean isOfThisStore(String page) {
        return page.startsWith("/");
    }
}
