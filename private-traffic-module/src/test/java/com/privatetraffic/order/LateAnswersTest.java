package com.privatetraffic.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.commerce.MemoryHost.Fault;
import com.privatetraffic.commission.OrderLab;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody waits for an answer while others go on. One line of 19.99. */
@OnBothDatabases
class LateAnswersTest {

    private final MovableClock clock = new MovableClock("2026-03-01T10:00:00Z");
    private final TestDatabase test;
    private final OrderLab lab;

    LateAnswersTest(TestDatabase test) {
        this.test = test;
        this.lab = new OrderLab(test, clock);
    }

    @AfterEach
    void the_books_balance() {
        assertThat(lab.differences()).isEmpty();
    }

    @Test
    void who_gives_up_waiting_does_not_revive_what_was_refused_meanwhile() {
        long order = lab.paid();
        lab.shop.failNext(Fault.BEFORE, Fault.REFUSED);
        lab.shop.whileAsked(() -> {
            clock.advance(Duration.ofMinutes(3));
            lab.orders.takeUp(order, lab);
            lab.actions.chargeBack(order, "cb", "t");
        });
        assertThat(refund(order, "r1", 600).event().state()).isEqualTo(OrderEvent.State.FAILED);
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        assertThat(lab.shop.givenBack(order, "r1")).isZero();
        assertThat(lab.shop.calls("r1")).isEqualTo(2);
    }

    @Test
    void what_was_made_by_somebody_who_died_is_in_the_audit_trail_once() {
        long order = lab.paid();
        lab.shop.failNext(Fault.AFTER);
        refund(order, "r1", 600);
        lab.settle(order);
        lab.settle(order);
        clock.advance(Duration.ofMinutes(5));
        lab.orders.takeUp(order, lab);
        assertThat(audited(order, "REFUND")).isEqualTo(1);
        refund(order, "r2", 600);
        assertThat(audited(order, "REFUND")).isEqualTo(2);
    }

    @Test
    void a_payment_noted_since_the_order_was_looked_at_is_seen_before_anything_is_refunded() {
        long order = lab.placed();
        lab.shop.afterLook(() -> lab.actions.pay(order, "p1", Money.of(1999, "USD"), true, "t"));
        refund(order, "r1", 999);
        assertThat(lab.shop.givenBack(order, "r1")).isEqualTo(1);
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
        assertThat(isOwed(order)).isFalse();
    }

    @Test
    void money_others_took_since_the_order_was_looked_at_is_owed_at_once() {
        long order = lab.placed();
        lab.shop.afterLook(() -> lab.shop.capture(order, 1999));
        refund(order, "r1", 999);
        assertThat(isOwed(order)).isTrue();
        assertThat(lab.end(order)).isEqualTo("1: 999 refunded, 0 out ESTIMATED 100; left 1000; ESTIMATED 100");
    }

    private boolean isOwed(long order) {
        return lab.orders.records().find(order).orElseThrow().done().stream()
                .anyMatch(event -> event.fact() instanceof OrderFact.Owed);
    }

    private long audited(long order, String action) {
        return test.jdbc()
                .queryForObject(
                        "select count(*) from pt_audit where action = ? and subject_id = ?",
                        Long.class,
                        action,
                        Long.toString(order));
    }

    private ActionResult refund(long order, String key, long minor) {
        return lab.actions.refund(order, key, Money.of(minor, "USD"), "Late", "t");
    }
}
