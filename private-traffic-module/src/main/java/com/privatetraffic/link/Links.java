package com.privatetraffic.link;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The tracked links of the store. Each method is one transaction and joins the caller's if there is one. */
public final class Links {

    private static final String SELECT = "select id, code, label, destination, salesperson_code, campaign, content,"
            + " coupon_code, expires_at, disabled, created_at from pt_link ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final LinkCodes codes;
    private final LinkOwners owners;
    private final Set<String> allowedHosts;
    private final AuditTrail audit;

    /** Made with the hosts, in lower case, that a link may lead to besides the store itself. */
    public Links(
            Database database,
            Clock clock,
            LinkCodes codes,
            LinkOwners owners,
            Set<String> allowedHosts,
            AuditTrail audit) {
        this.jdbc = database.jdbc();
        this.transactions = database.transactions();
        this.clock = clock;
        this.codes = codes;
        this.owners = owners;
        this.allowedHosts = Set.copyOf(allowedHosts);
        this.audit = audit;
    }

    /**
     * Makes a link with a new code; asking twice makes two.
     *
     * @throws RefusedDestinationException when it may not lead there
     * @throws UnknownOwnerException when nobody has the salesperson code
     */
    public Link create(NewLink wanted, String actor) {
        Destination destination = Destination.of(wanted.destination(), allowedHosts);
        if (wanted.salespersonCode() != null && !owners.exists(wanted.salespersonCode())) {
            throw new UnknownOwnerException(wanted.salespersonCode());
        }
        return transactions.execute(status -> {
            String code = freeCode();
            insert(code, destination, wanted, actor);
            audit.record(new AuditEntry(actor, "CREATE", "link", code, null, destination.location(), null));
            return find(code).orElseThrow();
        });
    }

    /** The salesperson's link to the front page, made when there is none yet. */
    public Link home(String salespersonCode, String actor) {
        return transactions.execute(
                status -> findHome(salespersonCode).orElseGet(() -> create(NewLink.homeOf(salespersonCode), actor)));
    }

    public Optional<Link> findHome(String salespersonCode) {
        return jdbc
                .query(
                        SELECT + "where salesperson_code = ? and label = ? and not disabled order by id fetch first 1"
                                + " rows only",
                        Links::read,
                        salespersonCode,
                        NewLink.HOME_LABEL)
                .stream()
                .findFirst();
    }

    public Optional<Link> find(String code) {
        if (!LinkCodes.isPossible(code)) {
            return Optional.empty();
        }
        return jdbc.query(SELECT + "where code = ?", Links::read, code).stream().findFirst();
    }

    /** Oldest first, those with an id above {@code afterId}; of one salesperson, or of all when the code is null. */
    public List<Link> list(String salespersonCode, long afterId, int limit) {
        return salespersonCode == null
                ? jdbc.query(SELECT + "where id > ? order by id fetch first ? rows only", Links::read, afterId, limit)
                : jdbc.query(
                        SELECT + "where salesperson_code = ? and id > ? order by id fetch first ? rows only",
                        Links::read,
                        salespersonCode,
                        afterId,
                        limit);
    }

    /** Where this link leads now: its destination if the rule still allows it, else the store's front page. */
    Destination follow(Link link) {
        try {
            return Destination.of(link.destination(), allowedHosts);
        } catch (RefusedDestinationException noLongerAllowed) {
            return Destination.HOME;
        }
    }

    private void insert(String code, Destination destination, NewLink wanted, String actor) {
        jdbc.update(
                "insert into pt_link (code, label, destination, salesperson_code, campaign, content, coupon_code,"
                        + " expires_at, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                code,
                wanted.label(),
                destination.location(),
                wanted.salespersonCode(),
                wanted.campaign(),
                wanted.content(),
                wanted.couponCode(),
                InstantColumn.of(wanted.expiresAt()),
                actor,
                InstantColumn.of(clock.instant()));
    }

    /** Two calls drawing the same free code at once is one in 31^8; the unique key then fails the later one. */
    private String freeCode() {
        String code = codes.next();
        while (find(code).isPresent()) {
            code = codes.next();
        }
        return code;
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getString("code"),
                row.getString("label"),
                row.getString("destination"),
                row.getString("salesperson_code"),
                row.getString("campaign"),
                row.getString("content"),
                row.getString("coupon_code"),
                InstantColumn.read(row, "expires_at"),
                row.getBoolean("disabled"),
                InstantColumn.read(row, "created_at"));
    }

    /** Whether the link is open at this moment. */
    boolean isOpen(Link link) {
        Instant now = clock.instant();
        return link.isOpen(now);
    }
}
