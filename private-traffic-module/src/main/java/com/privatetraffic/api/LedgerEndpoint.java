package com.privatetraffic.api;

import com.privatetraffic.ledger.Account;
import com.privatetraffic.ledger.AccountBalance;
import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.ledger.LedgerCheck;
import com.privatetraffic.ledger.LedgerCheckResult;
import com.privatetraffic.ledger.Posting;
import com.privatetraffic.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books, and whether they balance. */
@RestController
@RequestMapping(Api.BASE + "/ledger")
final class LedgerEndpoint {

    record AccountJson(String account, MoneyJson balance) {

        static AccountJson of(AccountBalance balance) {
            return new AccountJson(balance.account().name(), MoneyJson.of(balance.balance()));
        }
    }

    record PostingJson(
            String id,
            String transferId,
            String from,
            String to,
            MoneyJson amount,
            String key,
            Instant happenedAt,
            Instant recordedAt) {

        static PostingJson of(Posting posting) {
            return new PostingJson(
                    Ids.text(posting.id()),
                    posting.transferId().toString(),
                    posting.entry().from().name(),
                    posting.entry().to().name(),
                    MoneyJson.of(posting.entry().amount()),
                    posting.entry().key(),
                    posting.happenedAt(),
                    posting.recordedAt());
        }
    }

    record CheckJson(
            boolean balanced, Instant checkedAt, long postings, List<String> currencies, List<String> differences) {

        static CheckJson of(LedgerCheckResult result) {
            return new CheckJson(
                    result.balanced(),
                    result.checkedAt(),
                    result.postings(),
                    result.currencies(),
                    result.differences());
        }
    }

    private final LedgerBook book;
    private final LedgerCheck check;

    LedgerEndpoint(LedgerBook book, LedgerCheck check) {
        this.book = book;
        this.check = check;
    }

    @Needs(Scope.MONEY)
    @GetMapping("/accounts")
    Items<AccountJson> accounts(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                book.accounts(lastOf(after), Items.toRead(limit)),
                limit,
                last -> last.account().name() + " " + last.balance().currency(),
                AccountJson::of);
    }

    @Needs(Scope.MONEY)
    @GetMapping("/postings")
    Items<PostingJson> postings(
            @RequestParam(required = false) String account,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        return Items.page(
                book.postings(account == null ? null : named(account), Cursor.id(after), Items.toRead(limit)),
                limit,
                posting -> Long.toString(posting.id()),
                PostingJson::of);
    }

    @Needs(Scope.MONEY)
    @PostMapping("/checks")
    ResponseEntity<CheckJson> check() {
        return ResponseEntity.created(URI.create(Api.BASE + "/ledger/checks/latest"))
                .body(CheckJson.of(check.run()));
    }

    @Needs(Scope.MONEY)
    @GetMapping("/checks/latest")
    CheckJson latest() {
        return check.latest().map(CheckJson::of).orElseThrow(ProblemException::notFound);
    }

    private static Account named(String account) {
        try {
            return new Account(account);
        } catch (IllegalArgumentException noSuchName) {
            throw ProblemException.malformed("account", "No account can have this name.");
        }
    }

    private static AccountBalance lastOf(String after) {
        String position = Cursor.position(after);
        if (position == null) {
            return null;
        }
        try {
            String[] parts = position.split(" ", 2);
            return new AccountBalance(new Account(parts[0]), Money.of(0, parts[1]));
        } catch (RuntimeException notOurs) {
            throw Cursor.unknown();
        }
    }
}
