package com.privatetraffic.broadleaf;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.OrderChanges;
import com.privatetraffic.commerce.PaymentNotNotedException;
import com.privatetraffic.money.Money;
import com.privatetraffic.money.MoneyText;
import com.privatetraffic.setup.Database;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.hibernate.Session;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/** Does to Broadleaf's orders what its own services and gateways offer. */
final class BroadleafOrderChanges implements OrderChanges {

    private final EntityManagerFactory factory;
    private final ApartEntityManager apart;
    private final Database database;
    private final OrderService orders;
    private final OrderPaymentService payments;
    private final MoneyReturns returns;
    private final MoneyReturning returning;
    private final Gateways gateways;
    private final TransactionWriting writing;
    private final FulfilmentWriting fulfilments;
    private final Cancellation cancellation;

    BroadleafOrderChanges(
            EntityManagerFactory factory,
            Database database,
            OrderService orders,
            OrderPaymentService payments,
            MoneyReturns returns,
            MoneyReturning returning,
            Gateways gateways,
            TransactionWriting writing,
            FulfilmentWriting fulfilments,
            Cancellation cancellation) {
        this.factory = factory;
        this.apart = new ApartEntityManager(factory, database.transactions().getTransactionManager());
        this.database = database;
        this.orders = orders;
        this.payments = payments;
        this.returns = returns;
        this.returning = returning;
        this.gateways = gateways;
        this.writing = writing;
        this.fulfilments = fulfilments;
        this.cancellation = cancellation;
    }

    @Override
    public void notePayment(
            long orderId, String key, Money amount, Money waived, boolean captured, Instant happenedAt) {
        locked(orderId, order -> {
            if (transactions(order).stream().anyMatch(each -> key.equals(each.key()))) {
                return null;
            }
            if (captured) {
                withinDue(order, amount, waived);
            }
            Optional<HostTransaction> promise = reading(order).promises().stream()
                    .filter(each -> Gateways.isTakenElsewhere(each.payment()))
                    .findFirst();
            if (promise.isEmpty()) {
                return writing.payment(order, amount, key, captured, happenedAt);
            }
            PaymentTransaction promised =
                    payments.readTransactionById(promise.get().id());
            return captured
                    ? writing.after(promised, PaymentTransactionType.CAPTURE, amount, key, happenedAt)
                    : writing.failedAfter(promised, PaymentTransactionType.CAPTURE, amount, key, happenedAt);
        });
    }

    @Override
    public void giveBack(long orderId, String key, Money amount, Instant happenedAt) {
        returned(orderId, key, happenedAt, (plan, gone) -> plan.refund(amount.minus(gone)));
    }

    @Override
    public void cancel(long orderId, String key, Money chargedBack, Map<Long, Integer> handedOver, Instant happenedAt) {
        returned(orderId, key, happenedAt, (plan, gone) -> plan.everything(chargedBack, gateways::voids));
        locked(orderId, order -> {
            cancellation.mark(order, handedOver);
            return null;
        });
    }

    @Override
    public void noteFulfilled(long orderId, Map<Long, Integer> quantities) {
        locked(orderId, order -> {
            fulfilments.note(order, quantities);
            return null;
        });
    }

    private void returned(
            long orderId, String key, Instant happenedAt, BiFunction<ReturnPlan, Money, List<MoneyReturn>> planning) {
        locked(orderId, order -> {
            // What was planned is carried out first; then only what is still missing is planned anew.
            if (returns.of(orderId, key).stream().noneMatch(row -> row.state() == MoneyReturns.State.PLANNED)) {
                returns.setSettledAside(orderId, key);
                plan(order, key, planning);
            }
            return null;
        });
        apart.during(() -> {
            returning.carryOut(orderId, key, happenedAt);
            return null;
        });
    }

    private void plan(Order order, String key, BiFunction<ReturnPlan, Money, List<MoneyReturn>> planning) {
        PaymentReading reading = reading(order);
        Money gone = reading.payments().back().stream()
                .filter(back -> key.equals(back.key()))
                .map(MoneyBack::amount)
                .reduce(Money.zero(OrderReading.currencyOf(order)), Money::plus);
        ReturnPlan plan = new ReturnPlan(reading, returns.promised(order.getId()), OrderReading.currencyOf(order));
        for (MoneyReturn what : planning.apply(plan, gone)) {
            gateways.require(reading.find(what.parentId()).payment());
            returns.plan(order.getId(), key, what);
        }
    }

    /** Looked at again where nobody else can note one: others may have taken money since the caller looked. */
    private void withinDue(Order order, Money amount, Money waived) {
        Money total = HostMoney.minor(order.getTotal(), OrderReading.currencyOf(order));
        Money open = total.minus(waived).minus(reading(order).payments().captured());
        if (amount.minor() > open.minor()) {
            throw new PaymentNotNotedException("Only %s of the order is to be paid, %s is more."
                    .formatted(MoneyText.of(open, Locale.US), MoneyText.of(amount, Locale.US)));
        }
    }

    /** In a transaction in which nobody else changes this order's money. */
    private void locked(long orderId, Function<Order, ?> work) {
        apart.during(() -> database.transactions().execute(status -> {
            returns.lockOrder(orderId);
            Order order = orders.findOrderById(orderId);
            if (order == null) {
                throw new IllegalArgumentException("The store has no order " + orderId + ".");
            }
            return work.apply(order);
        }));
    }

    private PaymentReading reading(Order order) {
        return new PaymentReading(transactions(order), OrderReading.currencyOf(order));
    }

    private List<HostTransaction> transactions(Order order) {
        Currency currency = OrderReading.currencyOf(order);
        Session session =
                EntityManagerFactoryUtils.getTransactionalEntityManager(factory).unwrap(Session.class);
        return TransactionRows.of(session, order.getId(), currency);
    }
}
