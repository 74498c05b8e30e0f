package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.link.LinkReach;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says what a switch of the main pool would lead to, and what stands in its way. */
final class SwitchViews {

    /**
     * A pool that may become the main one.
     *
     * @param obstacle why it may not; null when it may
     * @param present whether it is the main one now
     */
    record Candidate(String name, String kind, String address, String obstacle, boolean present) {}

    private static final int MOST = 10_000;

    private final PoolList pools;
    private final MainPools mainPools;
    private final LinkReach links;

    SwitchViews(PoolList pools, MainPools mainPools, LinkReach links) {
        this.pools = pools;
        this.mainPools = mainPools;
        this.links = links;
    }

    Rows<Candidate> candidates(long after, Words words) {
        Long main = mainPools.current().poolId();
        return Rows.of(
                pools.list(after, Rows.TO_READ),
                pool -> new Candidate(
                        pool.facts().name(),
                        words.of("pt.pool.kind." + pool.facts().kind()),
                        MainPoolPage.address(pool.id()),
                        obstacle(pool.facts(), words),
                        Objects.equals(main, pool.id())),
                Pool::id);
    }

    /** Null when nothing does. */
    String obstacle(Long wanted, Words words) {
        return wanted == null
                ? null
                : pools.find(wanted).map(pool -> obstacle(pool.facts(), words)).orElse(null);
    }

    /** What would happen, with how many links. */
    List<String> consequences(Long present, Long wanted, Words words) {
        List<String> follows = new ArrayList<>();
        if (wanted != null) {
            follows.add(words.of("pt.main.follows.links", name(wanted), drawn(wanted, words)));
        } else if (present != null) {
            follows.add(words.of("pt.main.follows.several", drawn(present, words)));
        }
        if (present != null && wanted != null) {
            follows.add(
                    words.of("pt.main.follows.own", name(wanted), words.counted(links.ofPool(wanted, MOST + 1), MOST)));
        }
        follows.add(words.of("pt.main.follows.source"));
        if (present != null) {
            follows.add(words.of("pt.main.follows.history", name(present)));
        }
        return follows;
    }

    private String drawn(long poolId, Words words) {
        return words.counted(links.ofOtherPools(poolId, MOST + 1), MOST);
    }

    private String name(long poolId) {
        return pools.find(poolId).map(pool -> pool.facts().name()).orElse("");
    }

    private static String obstacle(PoolFacts facts, Words words) {
        return facts.whyNotMain()
                .map(rule -> words.of("pt.pool.refused." + rule))
                .orElse(null);
    }
}
