package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.Rows;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.contact.ContactCounts;
import com.privatetraffic.pool.MainPool;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.pool.PoolSize;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Puts pools into words. */
final class PoolViews {

    private static final int MOST = 10_000;

    /**
     * The present main pool.
     *
     * @param id null in the mode "several pools"
     */
    record Main(Long id, String name, String since, String by, String why, boolean enabled) {}

    /**
     * A pool in the list.
     *
     * @param trend how its size changed at the last count; null while there are not two
     */
    record Line(
            long id,
            String name,
            String chip,
            String state,
            String kind,
            String stage,
            String size,
            String trend,
            String contacts,
            String controllability) {}

    /** A pool on its own page. */
    record Detail(Line line, String owner, String landingPage, String stage, boolean enabled, boolean main) {}

    /** A count of people. */
    record Count(String size, String difference, Words.Moment at, String by) {}

    /**
     * A stretch of time with a main pool.
     *
     * @param undo the address of the page on which one goes back to what was before; null for any but the present one
     */
    record Stretch(String name, Words.Moment from, Words.Moment until, String by, String why, String undo) {}

    private final PoolList pools;
    private final MainPools mainPools;
    private final ContactCounts contacts;

    PoolViews(PoolList pools, MainPools mainPools, ContactCounts contacts) {
        this.pools = pools;
        this.mainPools = mainPools;
        this.contacts = contacts;
    }

    Main main(Words words) {
        MainPool present = mainPools.current();
        Pool pool =
                present.poolId() == null ? null : pools.find(present.poolId()).orElseThrow();
        return new Main(
                present.poolId(),
                pool == null ? words.of("pt.pool.several") : pool.facts().name(),
                words.minute(present.from()),
                words.actor(present.actor()),
                why(present, words),
                pool == null || pool.facts().enabled());
    }

    Rows<Line> list(long after, Words words) {
        Long main = mainPools.current().poolId();
        return Rows.of(pools.list(after, Rows.TO_READ), pool -> line(pool, main, words), Pool::id);
    }

    Detail detail(Pool pool, Words words) {
        Long main = mainPools.current().poolId();
        PoolFacts facts = pool.facts();
        return new Detail(
                line(pool, main, words),
                facts.owner(),
                facts.landingPage(),
                pool.stage().name(),
                facts.enabled(),
                Objects.equals(main, pool.id()));
    }

    /** The latest counts, each with its difference from the one before. */
    List<Count> counts(long poolId, int most, Words words) {
        List<PoolSize> sizes = pools.sizes(poolId, Long.MAX_VALUE, most + 1);
        return IntStream.range(0, Math.min(sizes.size(), most))
                .mapToObj(each -> {
                    PoolSize size = sizes.get(each);
                    return new Count(
                            words.number(size.size()),
                            each + 1 < sizes.size()
                                    ? words.difference(
                                            size.size() - sizes.get(each + 1).size())
                                    : null,
                            words.moment(size.countedAt()),
                            words.actor(size.countedBy()));
                })
                .toList();
    }

    Rows<Stretch> history(long before, Words words) {
        List<MainPool> read = mainPools.history(before, Rows.TO_READ);
        return Rows.of(read, stretch -> stretch(stretch, read, words), MainPool::id);
    }

    String name(Long poolId, Words words) {
        return poolId == null
                ? words.of("pt.pool.several")
                : pools.find(poolId).map(pool -> pool.facts().name()).orElseGet(() -> String.valueOf(poolId));
    }

    private Stretch stretch(MainPool stretch, List<MainPool> read, Words words) {
        int next = read.indexOf(stretch) + 1;
        boolean undoable = stretch.until() == null && next < read.size();
        return new Stretch(
                name(stretch.poolId(), words),
                words.moment(stretch.from()),
                words.moment(stretch.until()),
                words.actor(stretch.actor()),
                why(stretch, words),
                undoable ? MainPoolPage.address(read.get(next).poolId()) + "&undo=true" : null);
    }

    private static String why(MainPool stretch, Words words) {
        return stretch.actor().equals("system") ? words.of("pt.main.installed") : stretch.reason();
    }

    private Line line(Pool pool, Long main, Words words) {
        PoolFacts facts = pool.facts();
        boolean isMain = Objects.equals(main, pool.id());
        String turned = facts.enabled() ? "ON" : "OFF";
        List<Count> counts = counts(pool.id(), 1, words);
        return new Line(
                pool.id(),
                facts.name(),
                isMain && facts.enabled() ? "MAIN" : turned,
                words.of(isMain ? "pt.pool.main." + turned : "pt.state." + turned),
                words.of("pt.pool.kind." + facts.kind()),
                words.of("pt.pool.stage." + pool.stage()),
                pool.size() == null ? null : words.number(pool.size()),
                counts.isEmpty() ? null : counts.get(0).difference(),
                words.counted(contacts.fromPool(pool.id(), MOST + 1), MOST),
                words.of("pt.pool.controllability." + facts.controllability()));
    }
}
