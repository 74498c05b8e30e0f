package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says what a switch of the main pool would lead to, and what stands in its way. */
final class SwitchViews {

    /**
     * A pool that may become the main one.
     *
     * @param obstacle why it may not; null when it may
     * @param present whether it is the main one now
     */
    record Candidate(String name, String kind, String address, String obstacle, boolean present) {}

    private final PoolList pools;
    private final MainPools mainPools;

    SwitchViews(PoolList pools, MainPools mainPools) {
        this.pools = pools;
        this.mainPools = mainPools;
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

    List<String> consequences(Long present, Long wanted, Words words) {
        String to = name(wanted);
        return Stream.of(
                        wanted == null ? words.of("pt.main.follows.several") : words.of("pt.main.follows.links", to),
                        words.of("pt.main.follows.source"),
                        present == null ? null : words.of("pt.main.follows.history", name(present)))
                .filter(Objects::nonNull)
                .toList();
    }

    private String name(Long poolId) {
        return poolId == null
                ? ""
                : pools.find(poolId).map(pool -> pool.facts().name()).orElse("");
    }

    private static String obstacle(PoolFacts facts, Words words) {
        return facts.whyNotMain()
                .map(rule -> words.of("pt.pool.refused." + rule))
                .orElse(null);
    }
}
