package com.privatetraffic.sales;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.contact.PhoneNumbers;
import com.privatetraffic.link.Links;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applications and decisions. Each method is one transaction: the person's row, its history, the audit row and what
 * follows from the move commit together. Moves are conditional on the state that was read, so of two deciders at once one
 * wins and the other is told.
 */
public final class Salespeople {

    private static final int TRIES = 3;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Roster roster;
    private final SalespersonCodes codes;
    private final PhoneNumbers phones;
    private final Links links;
    private final AuditTrail audit;

    public Salespeople(
            Database database,
            Clock clock,
            Roster roster,
            SalespersonCodes codes,
            PhoneNumbers phones,
            Links links,
            AuditTrail audit) {
        this.jdbc = database.jdbc();
        this.transactions = database.transactions();
        this.clock = clock;
        this.roster = roster;
        this.codes = codes;
        this.phones = phones;
        this.links = links;
        this.audit = audit;
    }

    /**
     * Takes an application: a new person with a new code, or, after a rejection or termination, the same person with the
     * same code.
     *
     * @throws ApplicationRefusedException naming every field that can't be taken
     * @throws AlreadyAppliedException when the person's application is open or was accepted
     */
    public Salesperson apply(Application application, String actor) {
        ApplicationForm form = ApplicationForm.check(application, phones);
        for (int tried = 1; ; tried++) {
            try {
                return transactions.execute(status -> save(application, form, actor));
            } catch (DuplicateKeyException sameMoment) {
                // The same person twice at once: the second try finds the first's row and says so. Or, once in 25^8, a
                // code drawn twice: the second try draws another.
                if (tried == TRIES) {
                    throw sameMoment;
                }
            }
        }
    }

    /**
     * PENDING or SUSPENDED to APPROVED; the person's link to the front page exists afterwards.
     *
     * @throws UnknownSalespersonException when nobody has the code
     * @throws StateConflictException when no such move leads from their state
     */
    public Salesperson approve(String code, String reason, String actor) {
        return transactions.execute(status -> {
            Salesperson approved = move(code, SalespersonState.APPROVED, reason, actor);
            links.home(code, actor);
            return approved;
        });
    }

    /**
     * PENDING to REJECTED; the applicant reads the reason.
     *
     * @throws UnknownSalespersonException when nobody has the code
     * @throws StateConflictException when no such move leads from their state
     */
    public Salesperson reject(String code, String reason, String actor) {
        return transactions.execute(status -> move(code, SalespersonState.REJECTED, reason, actor));
    }

    private Salesperson save(Application application, ApplicationForm form, String actor) {
        Optional<Salesperson> known = known(application.customerId(), form.email());
        if (known.isPresent() && !mayApplyAgain(known.get(), application)) {
            throw new AlreadyAppliedException();
        }
        Long introducer = new Introductions(roster).check(form.introducerCode(), known.orElse(null));
        if (known.isPresent()) {
            return applyAgain(known.get(), application, form, introducer, actor);
        }
        String code = insert(application, form, introducer);
        Salesperson person = roster.find(code).orElseThrow();
        trace(person, null, SalespersonState.PENDING, null, actor);
        return person;
    }

    /** Whoever merely shares the e-mail address is somebody else: an address in an account proves nothing. */
    private static boolean mayApplyAgain(Salesperson person, Application application) {
        return person.state().mayApplyAgain() && Objects.equals(person.customerId(), application.customerId());
    }

    private Optional<Salesperson> known(Long customerId, String email) {
        Optional<Salesperson> byCustomer = customerId == null ? Optional.empty() : roster.findByCustomer(customerId);
        return byCustomer.isPresent() ? byCustomer : roster.findByEmail(email);
    }

    private String insert(Application application, ApplicationForm form, Long introducer) {
        String code = codes.next();
        jdbc.update(
                "insert into pt_salesperson (code, customer_id, email, phone, phone_as_received, name, type, about, state,"
                        + " grade_id, introducer_id, terms_version, applied_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " (select id from pt_grade where code = 'STANDARD'), ?, ?, ?)",
                code,
                application.customerId(),
                form.email(),
                form.phone(),
                application.phone(),
                form.name(),
                application.type().name(),
                form.about(),
                SalespersonState.PENDING.name(),
                introducer,
                application.termsVersion(),
                InstantColumn.of(clock.instant()));
        return code;
    }

    private Salesperson applyAgain(
            Salesperson person, Application application, ApplicationForm form, Long introducer, String actor) {
        // The introducer of the first application stays; nobody is taken over by leaving and coming back.
        Long introducedBy = person.introducerCode() == null ? introducer : null;
        jdbc.update(
                "update pt_salesperson set phone = ?, phone_as_received = ?, name = ?, type = ?, about = ?,"
                        + " terms_version = ?, applied_at = ?, introducer_id = coalesce(introducer_id, ?) where id = ?",
                form.phone(),
                application.phone(),
                form.name(),
                application.type().name(),
                form.about(),
                application.termsVersion(),
                InstantColumn.of(clock.instant()),
                introducedBy,
                person.id());
        return move(person.code(), SalespersonState.PENDING, null, actor);
    }

    private Salesperson move(String code, SalespersonState next, String reason, String actor) {
        Salesperson person = roster.find(code).orElseThrow(() -> new UnknownSalespersonException(code));
        if (!person.state().mayBecome(next)) {
            throw new StateConflictException(person.state(), next);
        }
        OffsetDateTime decidedAt = next == SalespersonState.PENDING ? null : InstantColumn.of(clock.instant());
        int moved = jdbc.update(
                "update pt_salesperson set state = ?, state_reason = ?, decided_at = ? where id = ? and state = ?",
                next.name(),
                reason,
                decidedAt,
                person.id(),
                person.state().name());
        Salesperson now = roster.findById(person.id()).orElseThrow();
        if (moved == 0) {
            throw new StateConflictException(now.state(), next);
        }
        trace(now, person.state(), next, reason, actor);
        return now;
    }

    private void trace(Salesperson person, SalespersonState from, SalespersonState to, String reason, String actor) {
        String fromName = from == null ? null : from.name();
        jdbc.update(
                "insert into pt_salesperson_transition (salesperson_id, from_state, to_state, reason, actor, occurred_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                person.id(),
                fromName,
                to.name(),
                reason,
                actor,
                InstantColumn.of(clock.instant()));
        audit.record(new AuditEntry(actor, to.name(), "salesperson", person.code(), fromName, to.name(), reason));
    }
}
