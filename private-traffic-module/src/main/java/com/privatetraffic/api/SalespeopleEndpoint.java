package com.privatetraffic.api;

import com.privatetraffic.api.Problem.FieldError;
import com.privatetraffic.commerce.Customers;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.ledger.Purse;
import com.privatetraffic.money.Money;
import com.privatetraffic.sales.Application;
import com.privatetraffic.sales.ApplicationRefusedException;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salespeople;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.sales.SalespersonState;
import com.privatetraffic.sales.SalespersonTerms;
import com.privatetraffic.sales.SalespersonType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Salespeople: applications, decisions, balances. */
@RestController
@RequestMapping(Api.BASE + "/salespeople")
final class SalespeopleEndpoint {

    record ApplicationRequest(
            String customerId, String email, String name, String phone, String type, String introducerCode) {}

    record DecisionRequest(String reason) {}

    record SalespersonJson(
            String code,
            String state,
            String stateReason,
            String gradeCode,
            String customerId,
            String email,
            String name,
            String phone,
            String type,
            String introducerCode,
            Instant appliedAt,
            Instant decidedAt) {

        static SalespersonJson of(Salesperson person) {
            return new SalespersonJson(
                    person.code(),
                    person.state().name(),
                    person.stateReason(),
                    person.gradeCode(),
                    Ids.text(person.customerId()),
                    person.email(),
                    person.name(),
                    person.phone(),
                    person.type().name(),
                    person.introducerCode(),
                    person.appliedAt(),
                    person.decidedAt());
        }
    }

    record BalanceJson(
            String currency,
            MoneyJson estimated,
            MoneyJson held,
            MoneyJson available,
            MoneyJson review,
            MoneyJson inWithdrawal,
            MoneyJson paid) {

        static BalanceJson of(String currency, Map<Purse, Money> purses) {
            return new BalanceJson(
                    currency,
                    MoneyJson.of(purses.get(Purse.ESTIMATED)),
                    MoneyJson.of(purses.get(Purse.HELD)),
                    MoneyJson.of(purses.get(Purse.AVAILABLE)),
                    MoneyJson.of(purses.get(Purse.REVIEW)),
                    MoneyJson.of(purses.get(Purse.IN_WITHDRAWAL)),
                    MoneyJson.of(purses.get(Purse.PAID)));
        }
    }

    private final Salespeople salespeople;
    private final Roster roster;
    private final Customers customers;
    private final LedgerBook book;

    SalespeopleEndpoint(Salespeople salespeople, Roster roster, Customers customers, LedgerBook book) {
        this.salespeople = salespeople;
        this.roster = roster;
        this.customers = customers;
        this.book = book;
    }

    @Needs(Scope.SALES)
    @PostMapping
    ResponseEntity<SalespersonJson> apply(
            @RequestBody ApplicationRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Salesperson person = apply(application(body), token);
        return ResponseEntity.created(URI.create(Api.BASE + "/salespeople/" + person.code()))
                .body(SalespersonJson.of(person));
    }

    @Needs(Scope.SALES)
    @GetMapping
    Items<SalespersonJson> list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String grade,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        Fields fields = new Fields();
        SalespersonState wanted = state == null ? null : fields.choice("state", state, SalespersonState.class);
        fields.check();
        return Items.page(
                roster.list(wanted, grade, Cursor.id(after), Items.toRead(limit)),
                limit,
                person -> Long.toString(person.id()),
                SalespersonJson::of);
    }

    @Needs(Scope.SALES)
    @GetMapping("/{code}")
    SalespersonJson get(@PathVariable String code) {
        return SalespersonJson.of(find(code));
    }

    @Needs(Scope.SALES)
    @PostMapping("/{code}/approve")
    SalespersonJson approve(
            @PathVariable String code,
            @RequestBody(required = false) DecisionRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        return SalespersonJson.of(salespeople.approve(code, reason(body, false), token.actor()));
    }

    @Needs(Scope.SALES)
    @PostMapping("/{code}/reject")
    SalespersonJson reject(
            @PathVariable String code,
            @RequestBody(required = false) DecisionRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        return SalespersonJson.of(salespeople.reject(code, reason(body, true), token.actor()));
    }

    @Needs(Scope.MONEY)
    @GetMapping("/{code}/balances")
    Items<BalanceJson> balances(@PathVariable String code) {
        return Items.all(book.purses(find(code).code()).entrySet().stream()
                .map(entry -> BalanceJson.of(entry.getKey().getCurrencyCode(), entry.getValue()))
                .toList());
    }

    private Salesperson find(String code) {
        return roster.find(code).orElseThrow(ProblemException::notFound);
    }

    private Salesperson apply(Application application, ApiToken token) {
        try {
            return salespeople.apply(application, token.actor());
        } catch (ApplicationRefusedException refused) {
            throw explained(refused);
        }
    }

    /** Fields that can't be read are malformed; an inviter who isn't one breaks a rule. */
    private static ProblemException explained(ApplicationRefusedException refused) {
        List<FieldError> errors = refused.problems().stream()
                .map(problem -> new FieldError(problem.field(), "This can't be used."))
                .toList();
        return errors.stream().allMatch(error -> error.field().equals("introducerCode"))
                ? ProblemException.refused("introducerCode", "Nobody who may introduce has this code.")
                : ProblemException.malformed(errors);
    }

    private Application application(ApplicationRequest body) {
        Fields fields = new Fields();
        Long customerId = Ids.inBody("customerId", body.customerId());
        if (customerId == null && body.email() == null) {
            fields.wrong("email", "Send either customerId or email.");
        }
        SalespersonType type = fields.choice("type", body.type(), SalespersonType.class);
        String name = fields.required("name", body.name(), 120);
        String phone = fields.required("phone", body.phone(), 60);
        fields.check();
        Optional<Shopper> customer =
                customerId == null ? customers.registeredWith(body.email()) : customers.find(customerId);
        if (customerId != null && customer.isEmpty()) {
            throw ProblemException.refused("customerId", "The shop has no such customer.");
        }
        return new Application(
                customer.map(Shopper::customerId).orElse(null),
                body.email() != null
                        ? body.email()
                        : customer.map(Shopper::email).orElse(null),
                name,
                phone,
                type,
                null,
                body.introducerCode(),
                SalespersonTerms.VERSION);
    }

    private static String reason(DecisionRequest body, boolean required) {
        Fields fields = new Fields();
        String text = body == null ? null : body.reason();
        String reason = required ? fields.required("reason", text, 500) : fields.optional("reason", text, 500);
        fields.check();
        return reason;
    }
}
