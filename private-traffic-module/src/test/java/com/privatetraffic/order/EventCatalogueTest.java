package com.privatetraffic.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commission.OrderLab;
import com.privatetraffic.money.Money;
import com.privatetraffic.setup.MovableClock;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever can happen to an order, in any sequence in which it can come to be known, each fact told twice: it always ends
 * the same, and as it should. The order: three teas for 19.99, one for 1.00, one for 0.04 that earns nothing; shipping
 * 5.00, tax 1.68.
 */
@OnBothDatabases
class EventCatalogueTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final long TOTAL = 2771;

    private final MovableClock clock = new MovableClock(START.toString());
    private final OrderLab lab;

    EventCatalogueTest(TestDatabase test) {
        this.lab = new OrderLab(test, clock);
    }

    /** A step, and those it can't come before. */
    private record Step(String name, LongConsumer fact, List<String> after) {}

    /** Minutes after placement at which the shop's own events happened; they are found later, in any sequence. */
    private Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private final class Steps {

        private final Map<String, Step> steps = new LinkedHashMap<>();

        private Steps step(String name, LongConsumer fact, String... after) {
            steps.put(name, new Step(name, fact, List.of(after)));
            return this;
        }

        Steps paid() {
            return step("paid", order -> lab.shop.capture(order, TOTAL));
        }

        Steps fulfilled(String key, long line, int quantity, String... after) {
            return step(key, order -> lab.actions.fulfil(order, key, Map.of(line, quantity), "t"), after);
        }

        Steps level(long line, int quantity) {
            return step("level" + line, order -> lab.shop.handOver(order, line, quantity));
        }

        Steps refundedInShop(String name, int minute, long minor) {
            return step(name, order -> lab.shop.giveBackOutside(order, Kind.REFUND, minor, at(minute)));
        }

        Steps refunded(String key, long line, long net, String... after) {
            return step(
                    key, order -> lab.actions.refund(order, key, Map.of(line, Money.of(net, "USD")), "r", "t"), after);
        }
    }

    private Steps catalogue(Case one) {
        Steps steps = new Steps();
        return switch (one) {
            case FULFILLED_BY_QUANTITY_AND_LEVEL ->
                steps.paid()
                        .fulfilled("f1", 1, 1)
                        .fulfilled("f2", 1, 2)
                        .level(2, 1)
                        .level(3, 1);
            case FAILED_THEN_PAID ->
                steps.step("failed", order -> {
                            lab.shop.authorise(order, TOTAL);
                            lab.shop.giveBackOutside(order, Kind.REVERSE_AUTH, TOTAL, at(1));
                        })
                        .paid()
                        .fulfilled("f1", 1, 3)
                        .refundedInShop("refund", 2, TOTAL);
            case REFUNDED_BY_LINE_AND_IN_THE_SHOP ->
                steps.paid()
                        .refunded("r1", 1, 666)
                        .refundedInShop("first", 1, 300)
                        .refundedInShop("second", 2, 700)
                        .fulfilled("f1", 1, 3);
            case REFUNDED_GROSS ->
                steps.paid()
                        .step("g1", order -> lab.actions.refund(order, "g1", Money.of(1000, "USD"), "r", "t"))
                        .step("credit", order -> lab.shop.giveBackOutside(order, Kind.DETACHED_CREDIT, 300, at(1)))
                        .level(1, 3);
            case CANCELLED_IN_THE_SHOP ->
                steps.paid()
                        .fulfilled("f1", 1, 3)
                        .refundedInShop("refund", 1, 300)
                        .step("cancelled", lab.shop::cancelOutside, "f1");
            case CANCELLED ->
                steps.paid()
                        .refunded("r1", 1, 1000, "paid")
                        .refundedInShop("refund", 1, 300)
                        .level(1, 3)
                        .step("cancel", order -> lab.actions.cancel(order, "cancel", "r", "t"), "paid", "r1", "refund");
            case CANCELLED_AND_REFUNDED_ONCE_MORE ->
                steps.paid()
                        .refunded("r1", 1, 1000, "paid")
                        .step("cancel", order -> lab.actions.cancel(order, "cancel", "r", "t"), "r1")
                        .step("refund", order -> lab.shop.giveBackOutside(order, Kind.REFUND, 300, at(1)), "cancel")
                        .level(1, 3);
            case CANCELLED_AND_PAID_ALL_THE_SAME ->
                steps.step("cancel", order -> lab.actions.cancel(order, "cancel", "r", "t"))
                        .step("paid", order -> lab.shop.captureAt(order, TOTAL + 100, at(1)), "cancel")
                        .refundedInShop("first", 2, 1000)
                        .refundedInShop("second", 3, TOTAL - 900);
            case CALLED_OFF_IN_THE_SHOP_AND_PUT_BACK ->
                steps.paid()
                        .refundedInShop("refund", 1, 300)
                        .level(1, 3)
                        .step("cancelled", lab.shop::cancelOutside)
                        .step("back", lab.shop::reinstate, "cancelled");
            case CHARGED_BACK ->
                steps.paid()
                        .refundedInShop("refund", 1, 300)
                        .level(1, 3)
                        .step("cb", order -> lab.actions.chargeBack(order, "cb", "t"), "paid");
            case CHARGEBACK_WON ->
                steps.paid()
                        .refundedInShop("refund", 1, 300)
                        .level(1, 3)
                        .step("cb", order -> lab.actions.chargeBack(order, "cb", "t"), "paid")
                        .step("won", order -> lab.actions.reverseChargeback(order, "cb", "t"), "cb");
            case VOIDED ->
                steps.paid()
                        .level(1, 3)
                        .step("void", order -> lab.shop.giveBackOutside(order, Kind.VOID, TOTAL, at(3)), "paid");
            case VOIDED_AND_PAID_AGAIN ->
                steps.paid()
                        .level(1, 3)
                        .step("void", order -> lab.shop.giveBackOutside(order, Kind.VOID, TOTAL, at(3)), "paid")
                        .step("again", order -> lab.shop.capture(order, TOTAL), "void");
            case VOIDED_AND_PAID_AGAIN_IN_PART ->
                steps.paid()
                        .refundedInShop("refund", 4, 300)
                        .level(1, 3)
                        .step("void", order -> lab.shop.giveBackOutside(order, Kind.VOID, TOTAL, at(3)), "paid")
                        .step("again", order -> lab.shop.capture(order, 1000), "void");
            case VOIDED_WITH_A_PROMISE_AND_CANCELLED ->
                steps.paid()
                        .level(1, 3)
                        .step("promised", order -> lab.shop.promise(order, TOTAL))
                        .step("void", order -> lab.shop.giveBackOutside(order, Kind.VOID, TOTAL, at(3)), "paid")
                        .step("cancel", order -> lab.actions.cancel(order, "cancel", "r", "t"), "promised", "void");
            case AUTHORISED_ONLY_AND_CANCELLED ->
                steps.step("authorised", order -> lab.shop.authorise(order, TOTAL))
                        .level(1, 3)
                        .step("cancel", order -> lab.actions.cancel(order, "cancel", "r", "t"), "authorised");
            case CANCELLED_BY_A_VOID ->
                steps.paid()
                        .level(1, 3)
                        .step("unsettled", lab.shop::voidsWhole)
                        .step("cancel", order -> lab.actions.cancel(order, "cancel", "r", "t"), "paid", "unsettled");
            case LINE_AND_EARLIER_GROSS ->
                steps.paid()
                        .refunded("r1", 2, 100, "paid")
                        .step("gross", order -> lab.shop.giveBackOutside(order, Kind.REFUND, 1000, at(1)), "r1")
                        .level(1, 3);
            case CALLED_OFF_IN_THE_SHOP_AND_REFUNDED_HERE ->
                steps.paid()
                        .refundedInShop("refund", 1, 300)
                        .step("cancelled", lab.shop::cancelOutside, "paid")
                        .step(
                                "r1",
                                order -> lab.actions.refund(order, "r1", Money.of(TOTAL - 300, "USD"), "r", "t"),
                                "cancelled",
                                "refund");
            case REFUNDED_TOO_MUCH ->
                steps.paid()
                        .refundedInShop("first", 1, 2000)
                        .refundedInShop("second", 2, 2000)
                        .level(1, 3);
            case NEVER_PAID ->
                steps.fulfilled("f1", 1, 3)
                        .refunded("r1", 1, 666)
                        .step("cancel", order -> lab.actions.cancel(order, "cancel", "r", "t"), "f1", "r1");
        };
    }

    private enum Case {
        FULFILLED_BY_QUANTITY_AND_LEVEL(
                "1: 0 refunded, 3 out HELD 200; 2: 0 refunded, 1 out HELD 10; 3: 0 refunded, 1 out null 0;"
                        + " left 2771; HELD 210"),
        FAILED_THEN_PAID(
                "1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0"),
        REFUNDED_BY_LINE_AND_IN_THE_SHOP(
                "1: 1388 refunded, 3 out HELD 61; 2: 36 refunded, 0 out ESTIMATED 6; 3: 1 refunded, 0 out null 0;"
                        + " left 1105; ESTIMATED 6; HELD 61"),
        REFUNDED_GROSS(
                "1: 938 refunded, 3 out HELD 106; 2: 47 refunded, 0 out ESTIMATED 5; 3: 2 refunded, 0 out null 0;"
                        + " left 1471; ESTIMATED 5; HELD 106"),
        CANCELLED_IN_THE_SHOP(
                "1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0; cancelled"),
        CANCELLED(
                "1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0; cancelled"),
        CANCELLED_AND_REFUNDED_ONCE_MORE(
                "1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0; excess 300; cancelled"),
        CANCELLED_AND_PAID_ALL_THE_SAME(
                "1: 1999 refunded, 0 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0; cancelled"),
        CALLED_OFF_IN_THE_SHOP_AND_PUT_BACK(
                "1: 217 refunded, 3 out HELD 178; 2: 11 refunded, 0 out ESTIMATED 9; 3: 0 refunded, 0 out null 0;"
                        + " left 2471; ESTIMATED 9; HELD 178"),
        CHARGED_BACK(
                "1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0"),
        CHARGEBACK_WON(
                "1: 217 refunded, 3 out HELD 178; 2: 11 refunded, 0 out ESTIMATED 9; 3: 0 refunded, 0 out null 0;"
                        + " left 2471; ESTIMATED 9; HELD 178"),
        VOIDED("1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                + " left 0"),
        VOIDED_AND_PAID_AGAIN(
                "1: 0 refunded, 3 out HELD 200; 2: 0 refunded, 0 out ESTIMATED 10; 3: 0 refunded, 0 out null 0;"
                        + " left 2771; ESTIMATED 10; HELD 200"),
        VOIDED_AND_PAID_AGAIN_IN_PART(
                "1: 1494 refunded, 3 out HELD 51; 2: 75 refunded, 0 out ESTIMATED 2; 3: 3 refunded, 0 out null 0;"
                        + " left 700; ESTIMATED 2; HELD 51"),
        VOIDED_WITH_A_PROMISE_AND_CANCELLED(
                "1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0; cancelled"),
        AUTHORISED_ONLY_AND_CANCELLED(
                "1: 1999 refunded, 3 out; 2: 100 refunded, 0 out; 3: 4 refunded, 0 out; left 0; cancelled"),
        CANCELLED_BY_A_VOID(
                "1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0; cancelled"),
        LINE_AND_EARLIER_GROSS(
                "1: 749 refunded, 3 out HELD 125; 2: 100 refunded, 0 out CANCELLED 0; 3: 1 refunded, 0 out null 0;"
                        + " left 1671; HELD 125"),
        CALLED_OFF_IN_THE_SHOP_AND_REFUNDED_HERE(
                "1: 1999 refunded, 0 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0; cancelled"),
        REFUNDED_TOO_MUCH(
                "1: 1999 refunded, 3 out CANCELLED 0; 2: 100 refunded, 0 out CANCELLED 0; 3: 4 refunded, 0 out null 0;"
                        + " left 0; excess 1229"),
        NEVER_PAID("1: 1999 refunded, 3 out; 2: 100 refunded, 0 out; 3: 4 refunded, 0 out; left 0; cancelled");

        private final String end;

        Case(String end) {
            this.end = end;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_sequence_ends_the_same(Case one) {
        sequences(catalogue(one)).forEach(sequence -> play(one, sequence));
        assertThat(lab.differences()).isEmpty();
    }

    private void play(Case one, List<Step> sequence) {
        clock.moveTo(START);
        long order = lab.place(
                "USD",
                500,
                168,
                OrderLab.line(1, 3, 1999, "USD"),
                OrderLab.line(2, 1, 100, "USD"),
                OrderLab.line(3, 1, 4, "USD"));
        clock.moveTo(START.plus(Duration.ofHours(1)));
        List<String> names = new ArrayList<>();
        Map<String, Boolean> told = new HashMap<>();
        for (Step step : sequence) {
            names.add(step.name());
            step.fact().accept(order);
            lab.settle(order);
            told.put(step.name(), true);
            // What is told under a key is told again; what the shop has is looked at again.
            for (Step again : sequence) {
                if (told.containsKey(again.name()) && orderHas(order, again.name())) {
                    again.fact().accept(order);
                }
            }
            lab.settle(order);
        }
        assertThat(lab.end(order)).as("%s", names).isEqualTo(one.end);
    }

    private boolean orderHas(long order, String key) {
        return lab.orders.records().find(order).orElseThrow().events().stream()
                .anyMatch(event -> event.key().equals(key));
    }

    private static List<List<Step>> sequences(Steps steps) {
        List<List<Step>> all = new ArrayList<>();
        extend(new ArrayList<>(), new ArrayList<>(steps.steps.values()), all);
        return all;
    }

    private static void extend(List<Step> begun, List<Step> open, List<List<Step>> all) {
        if (open.isEmpty()) {
            all.add(List.copyOf(begun));
        }
        for (Step next : List.copyOf(open)) {
            List<String> names = begun.stream().map(Step::name).toList();
            if (names.containsAll(next.after())) {
                begun.add(next);
                open.remove(next);
                extend(begun, open, all);
                begun.remove(next);
                open.add(next);
            }
        }
    }
}
