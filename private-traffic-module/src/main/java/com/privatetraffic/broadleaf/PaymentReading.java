package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.MoneyBack.Undone;
import com.privatetraffic.commerce.MoneyIn;
import com.privatetraffic.commerce.Payments;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an order's money stands by its payment transactions. Captured is what was successfully captured, authorised and
 * captured in one, or settled, each once: a settlement whose capture is counted already isn't counted again. What was
 * voided since isn't captured; what was refunded was.
 */
final class PaymentReading {

    private final Map<Long, HostTransaction> byId;
    private final List<HostTransaction> transactions;
    private final Currency currency;

    PaymentReading(List<HostTransaction> transactions, Currency currency) {
        this.transactions = Orphans.adopted(transactions);
        this.currency = currency;
        this.byId = this.transactions.stream().collect(Collectors.toMap(HostTransaction::id, Function.identity()));
    }

    Payments payments() {
        Money captured = sum(counted(), this::kept);
        return new Payments(captured, captured.plus(sum(openAuthorisations(), this::open)), in(), back());
    }

    private List<MoneyIn> in() {
        return Stream.concat(
                        counted().stream()
                                .map(each -> new MoneyIn(kept(each), true, promisedAt(each), each.happenedAt())),
                        openAuthorisations().stream()
                                .map(each -> new MoneyIn(open(each), false, each.happenedAt(), null)))
                .filter(each -> each.amount().isPositive())
                .toList();
    }

    private Instant promisedAt(HostTransaction charge) {
        return parent(charge)
                .filter(each -> each.isAuthorisation() && !each.payment().onDelivery())
                .orElse(charge)
                .happenedAt();
    }

    /** The transactions money came in by, each once. */
    List<HostTransaction> counted() {
        return transactions.stream()
                .filter(HostTransaction::isMoneyIn)
                .filter(each -> parent(each).filter(HostTransaction::isMoneyIn).isEmpty())
                .toList();
    }

    /** What of a counted transaction wasn't voided since. */
    Money kept(HostTransaction counted) {
        Money voided = sum(
                transactions.stream()
                        .filter(HostTransaction::isLetGo)
                        .filter(each -> undoes(each, counted))
                        .toList(),
                each -> each.amountOf(counted));
        return atLeastNothing(counted.amount().minus(voided));
    }

    /** What of a counted transaction was neither voided nor refunded against it. */
    Money returnable(HostTransaction counted) {
        Money refunded = sum(
                transactions.stream()
                        .filter(HostTransaction::isRefund)
                        .filter(each -> undoes(each, counted))
                        .toList(),
                HostTransaction::amount);
        return atLeastNothing(kept(counted).minus(refunded));
    }

    /** By payment, refunds and credits that hang on none of the counted transactions. */
    Map<Long, Money> refundedElsewhere() {
        return transactions.stream()
                .filter(HostTransaction::isRefund)
                .filter(each -> counted().stream().noneMatch(charge -> undoes(each, charge)))
                .collect(Collectors.toMap(each -> each.payment().id(), HostTransaction::amount, Money::plus));
    }

    HostTransaction find(long id) {
        return byId.get(id);
    }

    boolean isSettled(HostTransaction counted) {
        return transactions.stream()
                .filter(HostTransaction::isSettlement)
                .anyMatch(each -> each.equals(counted) || undoes(each, counted));
    }

    /** Authorisations of which something is left; cash on delivery authorises nothing. */
    List<HostTransaction> openAuthorisations() {
        return promises().stream().filter(each -> !each.payment().onDelivery()).toList();
    }

    /** The same with promises to pay on delivery. */
    List<HostTransaction> promises() {
        return transactions.stream()
                .filter(HostTransaction::isAuthorisation)
                .filter(each -> open(each).isPositive())
                .toList();
    }

    /** What of an authorisation was neither captured nor let go. */
    Money open(HostTransaction authorisation) {
        Money used = sum(
                transactions.stream()
                        .filter(each -> each.isMoneyIn() || each.isLetGo())
                        .filter(each -> Long.valueOf(authorisation.id()).equals(each.parentId()))
                        .toList(),
                each -> each.amountOf(authorisation));
        return atLeastNothing(authorisation.amount().minus(used));
    }

    private List<MoneyBack> back() {
        return transactions.stream().flatMap(each -> back(each).stream()).toList();
    }

    private Optional<MoneyBack> back(HostTransaction transaction) {
        if (transaction.isLostPayment()) {
            return Optional.of(fellThrough(transaction));
        }
        Money amount = transaction.success()
                ? parent(transaction).map(transaction::amountOf).orElse(transaction.amount())
                : Money.zero(currency);
        return EnumSet.complementOf(EnumSet.of(MoneyBack.Kind.FELL_THROUGH)).stream()
                .filter(kind -> kind.name().equals(transaction.type()))
                .findFirst()
                .map(kind -> new MoneyBack(
                        transaction.id(),
                        kind,
                        undone(transaction),
                        amount,
                        transaction.happenedAt(),
                        transaction.key()));
    }

    /** Nobody wrote down when; and under no key, for the one it was taken under asked for nothing back. */
    private static MoneyBack fellThrough(HostTransaction payment) {
        Undone undone = payment.isPromise() ? Undone.AUTHORISED : Undone.CAPTURED;
        return new MoneyBack(
                payment.id(),
                MoneyBack.Kind.FELL_THROUGH,
                payment.payment().onDelivery() ? Undone.NOTHING : undone,
                payment.amount(),
                null,
                null);
    }

    private Undone undone(HostTransaction transaction) {
        Optional<HostTransaction> parent = transaction.isLetGo() ? parent(transaction) : Optional.empty();
        if (parent.filter(HostTransaction::isMoneyIn).isPresent()) {
            return Undone.CAPTURED;
        }
        return parent.filter(HostTransaction::isAuthorisation)
                        .filter(each -> !each.payment().onDelivery())
                        .isPresent()
                ? Undone.AUTHORISED
                : Undone.NOTHING;
    }

    /** It may hang on the settlement of the capture that was counted. */
    private boolean undoes(HostTransaction transaction, HostTransaction counted) {
        Optional<HostTransaction> undone = parent(transaction);
        while (undone.isPresent() && undone.get().isMoneyIn()) {
            if (undone.get().equals(counted)) {
                return true;
            }
            undone = parent(undone.get());
        }
        return false;
    }

    private Optional<HostTransaction> parent(HostTransaction transaction) {
        return Optional.ofNullable(transaction.parentId()).map(byId::get);
    }

    private Money sum(List<HostTransaction> some, Function<HostTransaction, Money> amount) {
        return some.stream().map(amount).reduce(Money.zero(currency), Money::plus);
    }

    private Money atLeastNothing(Money amount) {
        return amount.isPositive() ? amount : Money.zero(currency);
    }
}
