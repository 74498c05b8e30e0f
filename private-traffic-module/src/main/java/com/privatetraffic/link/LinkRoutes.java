package com.privatetraffic.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.privatetraffic.destination.Destination;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.pool.Landing;
import com.privatetraffic.pool.Landing.Main;
import com.privatetraffic.pool.Landing.Source;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.setup.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where links lead, for those who open them: from memory, and from one query where memory is empty or older than {@link
 * #STALENESS}. A change of a link counts at once on the node that makes it. Elsewhere, and for changes of pools, channels,
 * the main pool and a salesperson's state, a visitor may be led for so long as if it hadn't happened yet. A code nobody
 * knows is asked for each time, so a new link works everywhere at once.
 */
public final class LinkRoutes {

    /** How long a redirect may lag behind a change made elsewhere. */
    public static final Duration STALENESS = Duration.ofSeconds(1);

    /** Links kept in memory; those opened least make room. */
    static final int MOST = 10_000;

    private static final String SELECT = "select " + LinkRows.COLUMNS + ", c.pool_id as source_pool_id,"
            + " coalesce(c.landing_page, s.landing_page) as source_page,"
            + " m.id as main_id, m.kind as main_kind, m.enabled as main_enabled, m.landing_page as main_page"
            + " from pt_link l left join pt_channel c on c.id = l.channel_id left join pt_pool s on s.id = c.pool_id"
            + " left join pt_main_pool p on p.present = 1 left join pt_pool m on m.id = p.pool_id where l.code = ?";

    private final JdbcTemplate jdbc;
    private final LinkOwners owners;
    private final Set<String> allowedHosts;
    private final StoreAddress store;
    private final Cache<String, LinkRoute> known;

    /** Made with the hosts, in lower case, that a link may lead to besides the store itself. */
    public LinkRoutes(
            Database database, LinkOwners owners, Set<String> allowedHosts, StoreAddress store, Ticker ticker) {
        this.jdbc = database.jdbc();
        this.owners = owners;
        this.allowedHosts = Set.copyOf(allowedHosts);
        this.store = store;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(STALENESS)
                .ticker(ticker)
                // Its housekeeping is less work than handing it to another thread.
                .executor(Runnable::run)
                .build();
    }

    /** Empty when no link has the code; whether the link is open is for the caller to see. */
    public Optional<LinkRoute> find(String code) {
        return LinkCodes.isPossible(code) ? Optional.ofNullable(known.get(code, this::load)) : Optional.empty();
    }

    /** As {@link #find}, as it is in the database now: for orders. */
    public Optional<LinkRoute> look(String code) {
        return LinkCodes.isPossible(code) ? Optional.ofNullable(load(code)) : Optional.empty();
    }

    void forget(String code) {
        known.invalidate(code);
    }

    private LinkRoute load(String code) {
        return jdbc.query(SELECT, this::read, code).stream().findFirst().orElse(null);
    }

    private LinkRoute read(ResultSet row, int number) throws SQLException {
        Link link = LinkRows.read(row, number);
        Long poolId = row.getObject("source_pool_id", Long.class);
        Source source = poolId == null ? null : new Source(poolId, row.getString("source_page"));
        String owner = link.salespersonCode();
        return new LinkRoute(
                link, owner != null && owners.isCredited(owner), poolId, destination(link, source, main(row)));
    }

    private Main main(ResultSet row) throws SQLException {
        Long id = row.getObject("main_id", Long.class);
        if (id == null) {
            return null;
        }
        String page = row.getString("main_page");
        boolean here =
                PoolKind.OWN_SITE.name().equals(row.getString("main_kind")) && (page == null || store.isHere(page));
        return new Main(id, row.getBoolean("main_enabled"), page, here);
    }

    /** Checked again, since the allow-list may have shrunk meanwhile; the front page where nothing is allowed any more. */
    private Destination destination(Link link, Source source, Main main) {
        LinkFacts facts = link.facts();
        if (facts.chat() != null) {
            return Destination.outside(facts.chat().address(link.code()));
        }
        return allowed(Landing.of(facts.destination(), source, main))
                .or(() -> allowed(facts.destination()))
                .map(page -> page.tagged(facts.utm()::on))
                .orElse(Destination.HOME);
    }

    private Optional<Destination> allowed(String page) {
        try {
            return Optional.of(Destination.of(page, allowedHosts));
        } catch (RefusedDestinationException noLongerAllowed) {
            return Optional.empty();
        }
    }
}
