package com.privatetraffic.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.money.Money;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LedgerCheckTest {

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final TestDatabase test;

    LedgerCheckTest(TestDatabase test) {
        this.test = test;
    }

    @Test
    void sound_books_are_balanced_and_the_result_is_kept() {
        new Ledger(test.database(), clock)
                .post(
                        clock.instant(),
                        new Entry(
                                "one",
                                Account.COMMISSION_EXPENSE,
                                Account.of("MEI", Purse.ESTIMATED),
                                Money.of(300, "USD"),
                                null));
        LedgerCheck check = checkWith();
        LedgerCheckResult result = check.run();
        assertThat(result.balanced()).isTrue();
        assertThat(result.postings()).isEqualTo(1);
        assertThat(result.currencies()).containsExactly("USD");
        assertThat(check.latest()).contains(result);
    }

    @Test
    void every_difference_is_named() {
        LedgerCheckResult result =
                checkWith("Commission 7: expected 300, found 200").run();
        assertThat(result.balanced()).isFalse();
        assertThat(result.differences()).containsExactly("Commission 7: expected 300, found 200");
    }

    @Test
    void more_differences_than_fit_are_counted() {
        LedgerCheck check = checkWith(Collections.nCopies(100, "x".repeat(100)).toArray(String[]::new));
        LedgerCheckResult result = check.run();
        assertThat(result.differences()).last().asString().startsWith("Further differences: ");
        assertThat(check.latest()).contains(result);
    }

    private LedgerCheck checkWith(String... differences) {
        return new LedgerCheck(test.database(), List.of(limit -> List.of(differences)), clock);
    }
}
