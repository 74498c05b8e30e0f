package com.privatetraffic.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.money.Money;
import com.privatetraffic.setup.DatabaseKind;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@OnBothDatabases
class LedgerTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final TestDatabase test;
    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final Ledger ledger;
    private final LedgerBook book;
    private final String code = "S" + UUID.randomUUID().toString().substring(0, 8);

    LedgerTest(TestDatabase test) {
        this.test = test;
        this.ledger = new Ledger(test.database(), clock);
        this.book = new LedgerBook(test.jdbc());
    }

    @Test
    void a_posting_moves_an_amount_from_one_account_to_another() {
        Money before = ledger.balance(Account.COMMISSION_EXPENSE, USD);
        ledger.post(clock.instant(), earned("order-1", 300));
        assertThat(ledger.balance(purse(Purse.ESTIMATED), USD)).isEqualTo(Money.of(300, "USD"));
        assertThat(ledger.balance(Account.COMMISSION_EXPENSE, USD)).isEqualTo(before.minus(Money.of(300, "USD")));
    }

    @Test
    void the_same_key_with_the_same_content_answers_the_first_posting() {
        Posting first = ledger.post(clock.instant(), earned("twice", 300)).get(0);
        clock.advance(Duration.ofDays(1));
        Posting second = ledger.post(clock.instant(), earned("twice", 300)).get(0);
        assertThat(second).isEqualTo(first);
        assertThat(ledger.balance(purse(Purse.ESTIMATED), USD)).isEqualTo(Money.of(300, "USD"));
    }

    @Test
    void the_same_key_with_other_content_is_refused_and_posts_nothing_of_the_call() {
        ledger.post(clock.instant(), earned("key", 300));
        assertThatThrownBy(() -> ledger.post(clock.instant(), earned("new", 5), earned("key", 301)))
                .isInstanceOf(LedgerConflictException.class);
        assertThat(ledger.balance(purse(Purse.ESTIMATED), USD)).isEqualTo(Money.of(300, "USD"));
    }

    @Test
    void entries_posted_together_share_a_transfer() {
        List<Posting> both = ledger.post(
                clock.instant(),
                earned("a", 300),
                new Entry(code + ":b", purse(Purse.ESTIMATED), purse(Purse.HELD), Money.of(300, "USD"), null));
        assertThat(both)
                .extracting(Posting::transferId)
                .containsOnly(both.get(0).transferId());
        assertThat(book.purses(code).get(USD))
                .containsEntry(Purse.ESTIMATED, Money.of(0, "USD"))
                .containsEntry(Purse.HELD, Money.of(300, "USD"));
    }

    @Test
    void a_rolled_back_caller_leaves_no_posting() {
        test.transactions().executeWithoutResult(status -> {
            ledger.post(clock.instant(), earned("gone", 300));
            status.setRollbackOnly();
        });
        assertThat(ledger.balance(purse(Purse.ESTIMATED), USD)).isEqualTo(Money.of(0, "USD"));
    }

    @Test
    void sixteen_at_once_with_one_key_make_one_posting_and_all_get_it() throws Exception {
        Set<Long> ids = new HashSet<>();
        for (Posting each : atOnce(
                16, () -> ledger.post(clock.instant(), earned("race", 300)).get(0))) {
            ids.add(each.id());
        }
        assertThat(ids).hasSize(1);
        assertThat(ledger.balance(purse(Purse.ESTIMATED), USD)).isEqualTo(Money.of(300, "USD"));
    }

    @Test
    void currencies_are_kept_apart() {
        ledger.post(
                clock.instant(),
                earned("usd", 300),
                new Entry(
                        code + ":jpy", Account.COMMISSION_EXPENSE, purse(Purse.ESTIMATED), Money.of(70, "JPY"), null));
        assertThat(book.purses(code)).hasSize(2);
        assertThat(ledger.balance(purse(Purse.ESTIMATED), Currency.getInstance("JPY")))
                .isEqualTo(Money.of(70, "JPY"));
    }

    @Test
    void postings_and_accounts_are_read_in_pages() {
        for (int i = 0; i < 5; i++) {
            ledger.post(clock.instant(), earned("page" + i, 10));
        }
        List<Long> ids = new ArrayList<>();
        List<Posting> page = book.postings(purse(Purse.ESTIMATED), 0, 2);
        while (!page.isEmpty()) {
            page.forEach(posting -> ids.add(posting.id()));
            page = book.postings(purse(Purse.ESTIMATED), ids.get(ids.size() - 1), 2);
        }
        assertThat(ids).hasSize(5).isSorted();

        Set<AccountBalance> all = new HashSet<>();
        AccountBalance last = null;
        for (List<AccountBalance> some = book.accounts(null, 1); !some.isEmpty(); some = book.accounts(last, 1)) {
            last = some.get(0);
            assertThat(all.add(last)).isTrue();
        }
        assertThat(all).contains(new AccountBalance(purse(Purse.ESTIMATED), Money.of(50, "USD")));
    }

    @Test
    void postgresql_itself_refuses_to_change_or_remove_a_posting() {
        if (test.database().kind() != DatabaseKind.POSTGRESQL) {
            return;
        }
        ledger.post(clock.instant(), earned("stays", 300));
        for (String sql :
                List.of("update pt_posting set amount_minor = 1", "delete from pt_posting", "truncate pt_posting")) {
            assertThatThrownBy(() -> test.jdbc().execute(sql))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void a_posting_of_nothing_of_less_or_to_itself_is_refused() {
        assertThatThrownBy(() -> earned("zero", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> earned("less", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account("sp::held")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account("store:cellar")).isInstanceOf(IllegalArgumentException.class);
    }

    private Entry earned(String key, long minor) {
        return new Entry(
                code + ":" + key, Account.COMMISSION_EXPENSE, purse(Purse.ESTIMATED), Money.of(minor, "USD"), null);
    }

    private Account purse(Purse purse) {
        return Account.of(code, purse);
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(Collections.nCopies(threads, work))) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
