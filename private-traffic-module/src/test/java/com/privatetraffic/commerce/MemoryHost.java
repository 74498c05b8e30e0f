package com.privatetraffic.commerce;

import com.privatetraffic.commerce.MoneyBack.Undone;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A shop's orders in memory, with payments that can fail and a back door through which anybody may write. */
public final class MemoryHost implements Orders, OrderChanges {

    private static final AtomicLong TRANSACTIONS = new AtomicLong();

    /** Where a call to the payment provider ends. */
    public enum Fault {
        /** Nothing happened there, and nobody knows. */
        BEFORE,
        /** Money went back, but the order isn't cancelled yet, and nobody knows. */
        HALFWAY,
        /** Half of it went back, and nobody knows. */
        HALF,
        /** It is done there, and nobody knows. */
        AFTER,
        /** The provider says no. */
        REFUSED,
        /** The provider gives back half of it and then says no. */
        HALF_REFUSED
    }

    private final Map<Long, PlacedOrder> orders = new TreeMap<>();
    private final Map<Long, Long> captured = new HashMap<>();
    private final Map<Long, Long> authorised = new HashMap<>();
    private final Map<Long, List<MoneyBack>> back = new HashMap<>();
    private final Map<Long, Map<Long, Integer>> levels = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Long, List<MoneyIn>> dated = new HashMap<>();
    private final Map<Long, Long> promised = new HashMap<>();
    private final Map<Long, Map<Long, Integer>> notPutBack = new HashMap<>();
    private final Set<Long> voiding = new HashSet<>();
    private boolean halfway;
    private boolean half;
    private boolean halfRefused;
    private Runnable whileAsked;
    private Runnable afterLook;

    /** Takes an order over as it is, with its payments. */
    public synchronized void put(PlacedOrder order) {
        orders.put(order.id(), order);
        captured.put(order.id(), order.payments().captured().minor());
        authorised.put(order.id(), order.payments().authorised().minor());
        back.put(order.id(), new ArrayList<>(order.payments().back()));
        levels.put(order.id(), new HashMap<>());
    }

    /** The next calls end so, in turn. */
    public synchronized void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** How often the provider really gave back under this key. */
    public synchronized int givenBack(long order, String key) {
        return (int) back.get(order).stream()
                .filter(each -> key.equals(each.key()) && each.kind() != MoneyBack.Kind.REVERSE_AUTH)
                .count();
    }

    public synchronized int calls(String key) {
        return calls.getOrDefault(key, 0);
    }

    public synchronized void capture(long order, long minor) {
        captured.merge(order, minor, Long::sum);
        authorised.merge(order, minor, Long::sum);
    }

    /** The same, with the instant the shop wrote down. */
    public synchronized void captureAt(long order, long minor, Instant at) {
        capture(order, minor);
        dated.computeIfAbsent(order, none -> new ArrayList<>()).add(new MoneyIn(money(order, minor), true, at, at));
    }

    /** To be paid on delivery: neither captured nor authorised. */
    public synchronized void promise(long order, long minor) {
        promised.put(order, minor);
    }

    public synchronized void authorise(long order, long minor) {
        authorised.merge(order, minor, Long::sum);
    }

    /** Runs once, while the provider is asked the next time. */
    public synchronized void whileAsked(Runnable meanwhile) {
        whileAsked = meanwhile;
    }

    /** Runs once, right after an order was looked at the next time. */
    public synchronized void afterLook(Runnable meanwhile) {
        afterLook = meanwhile;
    }

    /** Written by whoever has access to the shop's database; answers the transaction's id. */
    public synchronized long giveBackOutside(long order, MoneyBack.Kind kind, long minor, Instant at) {
        return giveBackOutside(order, kind, minor, at, null);
    }

    /** The same, with a key somebody wrote to it. */
    public synchronized long giveBackOutside(long order, MoneyBack.Kind kind, long minor, Instant at, String key) {
        Undone undone = kind == MoneyBack.Kind.VOID || kind == MoneyBack.Kind.FELL_THROUGH
                ? Undone.CAPTURED
                : kind.undoesPayment() ? Undone.AUTHORISED : Undone.NOTHING;
        return undo(order, kind, undone, minor, at, key);
    }

    /** A bank rejects what it had accepted, or somebody withdraws what was never so: the row is there, and is nothing. */
    public synchronized void fail(long order, String key) {
        back.get(order).replaceAll(each -> key.equals(each.key()) ? with(each, 0) : each);
    }

    /** The same by the transaction's id. */
    public synchronized void fail(long order, long transaction) {
        back.get(order).replaceAll(each -> each.transactionId() == transaction ? with(each, 0) : each);
    }

    private static MoneyBack with(MoneyBack back, long minor) {
        return new MoneyBack(
                back.transactionId(),
                back.kind(),
                back.undone(),
                new Money(minor, back.amount().currency()),
                back.happenedAt(),
                back.key());
    }

    /** A try to pay that failed, or what is left of a payment the shop has put away: it never brought anything. */
    public synchronized void tryInVain(long order, long minor) {
        long id = TRANSACTIONS.incrementAndGet();
        back.get(order)
                .add(new MoneyBack(id, MoneyBack.Kind.FELL_THROUGH, Undone.CAPTURED, money(order, minor), null, null));
    }

    /** The provider has not settled its payments yet: a cancellation undoes them as a whole. */
    public synchronized void voidsWhole(long order) {
        voiding.add(order);
    }

    private long undo(long order, MoneyBack.Kind kind, Undone undone, long minor, Instant at, String key) {
        long id = TRANSACTIONS.incrementAndGet();
        back.get(order).add(new MoneyBack(id, kind, undone, money(order, minor), at, key));
        if (undone == Undone.CAPTURED) {
            captured.merge(order, -minor, Long::sum);
        }
        if (kind.undoesPayment()) {
            authorised.merge(order, -minor, Long::sum);
        }
        return id;
    }

    public synchronized void handOver(long order, long line, int quantity) {
        levels.get(order).put(line, quantity);
    }

    public synchronized int handedOver(long order, long line) {
        return levels.get(order).getOrDefault(line, 0);
    }

    /** By line, what a cancellation left with the buyer. */
    public synchronized Map<Long, Integer> notPutBack(long order) {
        return notPutBack.get(order);
    }

    public synchronized void cancelOutside(long order) {
        state(order, PlacedOrder.State.CANCELLED);
    }

    /** Staff put back what was cancelled by mistake. */
    public synchronized void reinstate(long order) {
        state(order, PlacedOrder.State.SUBMITTED);
    }

    /** The store's own state of an order, which nobody else knows. */
    public synchronized void inOwnState(long order) {
        state(order, PlacedOrder.State.OTHER);
    }

    /** Staff of the shop take it up again, or place it once more. */
    public synchronized void takenUp(long order, boolean again) {
        state(order, again ? PlacedOrder.State.CART : PlacedOrder.State.SUBMITTED);
    }

    /** Staff placed it again at another total; the lines stay as they were. */
    public synchronized void reprice(long order, long minor) {
        change(order, orders.get(order).state(), money(order, minor));
    }

    public synchronized void delete(long order) {
        orders.remove(order);
    }

    @Override
    public void notePayment(
            long orderId, String key, Money amount, Money waived, boolean isCaptured, Instant happenedAt) {
        ask(key, () -> {
            if (isCaptured && calls(orderId + key) == 0) {
                long open = orders.get(orderId).total().minor() - waived.minor() - captured.get(orderId);
                if (amount.minor() > open) {
                    throw new PaymentNotNotedException("More than is to be paid.");
                }
                calls.merge(orderId + key, 1, Integer::sum);
                capture(orderId, amount.minor());
            }
        });
    }

    @Override
    public void giveBack(long orderId, String key, Money amount, Instant happenedAt) {
        ask(key, () -> {
            long gone = back.get(orderId).stream()
                    .filter(each -> key.equals(each.key()))
                    .mapToLong(each -> each.amount().minor())
                    .sum();
            long rest = amount.minor() - gone;
            if (rest > 0) {
                back(orderId, MoneyBack.Kind.REFUND, isHalved() ? rest / 2 : rest, happenedAt, key);
            }
            endHalfway();
        });
    }

    @Override
    public void cancel(long orderId, String key, Money chargedBack, Map<Long, Integer> handedOver, Instant happenedAt) {
        ask(key, () -> {
            notPutBack.put(orderId, handedOver);
            long left = captured.get(orderId)
                    - back.get(orderId).stream()
                            .filter(each -> !each.kind().undoesPayment())
                            .mapToLong(each -> each.amount().minor())
                            .sum()
                    - chargedBack.minor();
            long authorisedOnly = authorised.get(orderId) - captured.get(orderId);
            if (left == captured.get(orderId) && left > 0 && voiding.contains(orderId)) {
                undo(orderId, MoneyBack.Kind.VOID, Undone.CAPTURED, left, happenedAt, key);
            } else if (left > 0) {
                back(orderId, MoneyBack.Kind.REFUND, isHalved() ? left / 2 : left, happenedAt, key);
            }
            endHalfway();
            if (authorisedOnly > 0) {
                undo(orderId, MoneyBack.Kind.REVERSE_AUTH, Undone.AUTHORISED, authorisedOnly, happenedAt, key);
            }
            if (promised.containsKey(orderId)) {
                back(orderId, MoneyBack.Kind.REVERSE_AUTH, promised.remove(orderId), happenedAt, key);
            }
            if (halfway) {
                throw new IllegalStateException("The line broke in the middle.");
            }
            state(orderId, PlacedOrder.State.CANCELLED);
        });
    }

    private boolean isHalved() {
        return half || halfRefused;
    }

    private void endHalfway() {
        if (halfRefused) {
            throw new MoneyNotReturnedException("The second card was closed.");
        }
        if (half) {
            throw new IllegalStateException("The line broke after the first card.");
        }
    }

    private void back(long order, MoneyBack.Kind kind, long minor, Instant at, String key) {
        back.get(order)
                .add(new MoneyBack(TRANSACTIONS.incrementAndGet(), kind, Undone.NOTHING, money(order, minor), at, key));
    }

    @Override
    public synchronized void noteFulfilled(long orderId, Map<Long, Integer> quantities) {
        quantities.forEach((line, quantity) -> levels.get(orderId).merge(line, quantity, Math::max));
    }

    @Override
    public synchronized Optional<PlacedOrder> find(long orderId) {
        Optional<PlacedOrder> seen = Optional.ofNullable(orders.get(orderId)).map(this::now);
        Runnable meanwhile = afterLook;
        afterLook = null;
        if (meanwhile != null) {
            meanwhile.run();
        }
        return seen;
    }

    @Override
    public synchronized Optional<PlacedOrder> findByNumber(String number) {
        return orders.values().stream()
                .filter(order -> number.equals(order.number()))
                .findFirst()
                .map(this::now);
    }

    @Override
    public List<Submitted> submittedBetween(Submitted after, Instant until, int limit) {
        return List.of();
    }

    @Override
    public synchronized Map<Long, String> fingerprints(Collection<Long> orderIds) {
        return orderIds.stream()
                .flatMap(id -> Optional.ofNullable(orders.get(id)).map(this::now).stream())
                .collect(Collectors.toMap(
                        PlacedOrder::id, order -> Sha256.of(order.toString()).substring(0, 40)));
    }

    private synchronized void ask(String key, Runnable work) {
        calls.merge(key, 1, Integer::sum);
        Fault fault = faults.isEmpty() ? null : faults.remove(0);
        Runnable meanwhile = whileAsked;
        whileAsked = null;
        if (meanwhile != null) {
            meanwhile.run();
        }
        if (fault == Fault.REFUSED) {
            throw new MoneyNotReturnedException("The card was closed.");
        }
        if (fault == Fault.BEFORE) {
            throw new IllegalStateException("The line broke before it was done.");
        }
        halfway = fault == Fault.HALFWAY;
        half = fault == Fault.HALF;
        halfRefused = fault == Fault.HALF_REFUSED;
        work.run();
        if (fault == Fault.AFTER) {
            throw new IllegalStateException("The line broke after it was done.");
        }
    }

    private PlacedOrder now(PlacedOrder order) {
        long id = order.id();
        return new PlacedOrder(
                id,
                order.number(),
                order.state(),
                order.placedAt(),
                order.shopper(),
                order.lines().stream().map(line -> level(id, line)).toList(),
                order.total(),
                order.shipping(),
                order.tax(),
                new Payments(
                        money(id, captured.get(id)),
                        money(id, authorised.get(id)),
                        dated.getOrDefault(id, List.of()),
                        back.get(id)),
                order.couponCodes());
    }

    private OrderLine level(long order, OrderLine line) {
        return new OrderLine(
                line.id(),
                line.sku(),
                line.name(),
                line.productId(),
                line.quantity(),
                line.net(),
                levels.get(order).getOrDefault(line.id(), 0),
                line.shippable());
    }

    private void state(long order, PlacedOrder.State state) {
        change(order, state, orders.get(order).total());
    }

    private void change(long order, PlacedOrder.State state, Money total) {
        PlacedOrder before = orders.get(order);
        orders.put(
                order,
                new PlacedOrder(
                        before.id(),
                        before.number(),
                        state,
                        before.placedAt(),
                        before.shopper(),
                        before.lines(),
                        total,
                        before.shipping(),
                        before.tax(),
                        before.payments(),
                        before.couponCodes()));
    }

    private Money money(long order, long minor) {
        return new Money(minor, orders.get(order).total().currency());
    }
}
