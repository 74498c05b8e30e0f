package com.privatetraffic.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.money.Money;
import com.privatetraffic.setup.DatabaseKind;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is posted, in whatever order and however often: the books balance and replays change nothing. */
class LedgerPropertiesTest {

    private static final List<TestDatabase> BOTH =
            Stream.of(DatabaseKind.values()).map(Databases::create).toList();

    private static final List<Account> ACCOUNTS = List.of(
            Account.COMMISSION_EXPENSE,
            Account.of("MEI", Purse.ESTIMATED),
            Account.of("MEI", Purse.HELD),
            Account.of("MEI", Purse.AVAILABLE),
            Account.of("LIN", Purse.ESTIMATED),
            new Account("dealer:7:payable"));

    private static int run;

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");

    private record Move(int from, int to, long minor, String currency) {}

    @Property(tries = 40)
    void all_accounts_of_a_currency_add_up_to_zero_and_a_replay_changes_nothing(@ForAll("moves") List<Move> moves) {
        int number = run++;
        for (TestDatabase test : BOTH) {
            Ledger ledger = new Ledger(test.database(), clock);
            LedgerBook book = new LedgerBook(test.jdbc());
            for (int i = 0; i < moves.size(); i++) {
                ledger.post(clock.instant(), entry(number + ":" + i, moves.get(i)));
            }
            List<AccountBalance> after = book.accounts(null, 1000);
            for (int i = moves.size() - 1; i >= 0; i--) {
                ledger.post(clock.instant(), entry(number + ":" + i, moves.get(i)));
            }
            assertThat(book.accounts(null, 1000)).isEqualTo(after);
            for (String currency : List.of("USD", "JPY")) {
                assertThat(after.stream()
                                .map(AccountBalance::balance)
                                .filter(balance ->
                                        balance.currency().getCurrencyCode().equals(currency))
                                .mapToLong(Money::minor)
                                .sum())
                        .isZero();
            }
        }
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Integer> accounts = Arbitraries.integers().between(0, ACCOUNTS.size() - 1);
        return Combinators.combine(
                        accounts,
                        accounts,
                        Arbitraries.longs().between(1, 1_000_000_000_000L),
                        Arbitraries.of("USD", "JPY"))
                .as(Move::new)
                .filter(move -> move.from() != move.to())
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @AfterContainer
    static void close() {
        BOTH.forEach(TestDatabase::close);
    }

    private static Entry entry(String key, Move move) {
        return new Entry(
                key, ACCOUNTS.get(move.from()), ACCOUNTS.get(move.to()), Money.of(move.minor(), move.currency()), null);
    }
}
