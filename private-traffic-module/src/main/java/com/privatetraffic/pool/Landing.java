package com.privatetraffic.pool;

/** Where a visitor who came by a link of some pool is led. The pool stays on record as the source whatever comes out. */
public final class Landing {

    private Landing() {}

    /**
     * The address, before it is checked against the hosts that are allowed.
     *
     * <p>A link leads to the main pool. The store's own site is where links lead anyway, so there the page they name is
     * kept; any other main pool has one page for everyone. A main pool that is switched off leads nobody, and the pool's
     * own page takes its place.
     *
     * @param destination the page the link names
     * @param source the pool of the link's channel; null for a link of no channel
     * @param main the main pool; null in the mode "several pools"
     */
    public static String of(String destination, PoolFacts source, PoolFacts main) {
        if (source == null || main == null || source.equals(main)) {
            return destination;
        }
        if (!main.enabled()) {
            return source.landingPage() == null ? destination : source.landingPage();
        }
        return main.kind() == PoolKind.OWN_SITE || main.landingPage() == null ? destination : main.landingPage();
    }
}
