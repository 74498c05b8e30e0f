package com.privatetraffic.link;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.setup.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionTemplate;

/** The tracked links of the store. Each method is one transaction and joins the caller's if there is one. */
public final class Links {

    private static final String SUBJECT = "link";

    private final LinkRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final LinkCodes codes;
    private final LinkCheck check;
    private final LinkRoutes routes;
    private final AuditTrail audit;

    public Links(
            Database database, Clock clock, LinkCodes codes, LinkCheck check, LinkRoutes routes, AuditTrail audit) {
        this.rows = new LinkRows(database.jdbc());
        this.transactions = database.transactions();
        this.clock = clock;
        this.codes = codes;
        this.check = check;
        this.routes = routes;
        this.audit = audit;
    }

    /**
     * Makes a link with a new code; asking twice makes two.
     *
     * @throws RefusedDestinationException when it may not lead there
     * @throws UnknownOwnerException when nobody has the salesperson code
     * @throws UnknownChannelException when there is no such channel
     */
    public Link create(NewLink wanted, String actor) {
        return transactions.execute(status -> {
            String code = freeCode();
            NewLink checked = check.of(code, wanted);
            rows.insert(code, checked, actor, clock.instant());
            audit.record(new AuditEntry(
                    actor, "CREATE", SUBJECT, code, null, checked.facts().destination(), null));
            return rows.find(code).orElseThrow();
        });
    }

    /**
     * Changes a link, all of it or nothing; switched off, it can be switched on again. Two changes at once follow one
     * another; what is the case already changes nothing and leaves no trace. It counts here at once and on other nodes
     * within {@link LinkRoutes#STALENESS}.
     *
     * @return empty when no link has the code
     * @throws RefusedDestinationException when it may not lead there
     * @throws UnknownChannelException when there is no such channel
     */
    public Optional<Link> change(String code, UnaryOperator<LinkFacts> change, String actor) {
        Optional<Link> changed = transactions.execute(status -> rows.lock(code).map(before -> {
            LinkFacts facts = check.of(code, before.facts(), change.apply(before.facts()));
            if (!facts.equals(before.facts())) {
                rows.update(before.id(), facts);
                audit.record(new AuditEntry(
                        actor, "CHANGE", SUBJECT, code, before.facts().toString(), facts.toString(), null));
            }
            return rows.find(code).orElseThrow();
        }));
        routes.forget(code);
        return changed;
    }

    /** The salesperson's link to the front page, made when there is none yet. */
    public Link home(String salespersonCode, String actor) {
        return transactions.execute(
                status -> findHome(salespersonCode).orElseGet(() -> create(NewLink.homeOf(salespersonCode), actor)));
    }

    public Optional<Link> findHome(String salespersonCode) {
        return rows.labelled(salespersonCode, NewLink.HOME_LABEL);
    }

    public Optional<Link> find(String code) {
        return LinkCodes.isPossible(code) ? rows.find(code) : Optional.empty();
    }

    /** Oldest first, those with an id above {@code afterId}; a salesperson or a channel that is null stands for all. */
    public List<Link> list(String salespersonCode, Long channelId, long afterId, int limit) {
        return rows.list(salespersonCode, channelId, afterId, limit);
    }

    /** Two calls drawing the same free code at once is one in 31^8; the unique key then fails the later one. */
    private String freeCode() {
        String code = codes.next();
        while (rows.find(code).isPresent()) {
            code = codes.next();
        }
        return code;
    }
}
