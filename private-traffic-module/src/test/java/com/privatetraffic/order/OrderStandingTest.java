package com.privatetraffic.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.money.Money;
import com.privatetraffic.order.OrderFact.Cancelled;
import com.privatetraffic.order.OrderFact.ChargedBack;
import com.privatetraffic.order.OrderFact.Fulfilled;
import com.privatetraffic.order.OrderFact.FulfilledUpTo;
import com.privatetraffic.order.OrderFact.Owed;
import com.privatetraffic.order.OrderFact.Payment;
import com.privatetraffic.order.OrderFact.Recounted;
import com.privatetraffic.order.OrderFact.RefundedGross;
import com.privatetraffic.order.OrderFact.RefundedLines;
import com.privatetraffic.order.OrderFact.Reinstated;
import com.privatetraffic.order.OrderFact.Reversed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Pure: three lines of 10.00, 10.00 and 0.01, shipping 4.00, tax 2.00. */
class OrderStandingTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final FrozenOrder order = new FrozenOrder(
            1,
            "N1",
            List.of(line(1, 3, 1000, true), line(2, 1, 1000, true), line(3, 1, 1, false)),
            usd(2001),
            usd(400),
            usd(200),
            START,
            START,
            null);
    private final List<OrderEvent> facts = new ArrayList<>();

    @Example
    void a_gross_amount_falls_on_what_is_left_and_the_odd_cents_on_the_largest_remainders_the_earlier_first() {
        own(new RefundedGross(usd(1300)));
        OrderStanding standing = standing();
        assertThat(refunded(standing)).containsExactly(500L, 500L, 0L);
        assertThat(standing.shippingLeft()).isEqualTo(usd(200));
        assertThat(standing.taxLeft()).isEqualTo(usd(100));
        own(new RefundedGross(usd(1)));
        assertThat(refunded(standing())).containsExactly(501L, 500L, 0L);
    }

    @Example
    void named_lines_leave_shipping_and_tax_alone_while_they_have_room() {
        own(new RefundedLines(Map.of(2L, usd(1000))));
        assertThat(refunded(standing())).containsExactly(0L, 1000L, 0L);
        assertThat(standing().left()).isEqualTo(usd(1601));
    }

    @Example
    void what_no_longer_fits_on_its_line_falls_on_the_rest_and_only_beyond_the_order_is_excess() {
        shop("shop:transaction:1", new RefundedGross(usd(1300)), START);
        own(new RefundedLines(Map.of(2L, usd(1000))));
        assertThat(refunded(standing())).containsExactly(812L, 1000L, 1L);
        assertThat(standing().left()).isEqualTo(usd(301));
        assertThat(standing().excess()).isEqualTo(usd(0));
        own(new RefundedLines(Map.of(2L, usd(302))));
        assertThat(standing().left()).isEqualTo(usd(0));
        assertThat(standing().excess()).isEqualTo(usd(1));
    }

    @Example
    void of_what_a_refund_counts_the_last_word_holds_and_as_if_it_always_had() {
        shop("shop:transaction:1", new RefundedGross(usd(2601)), START);
        own(new RefundedLines(Map.of(2L, usd(1000))));
        assertThat(standing().excess()).isEqualTo(usd(1000));
        own(new Recounted("shop:transaction:1", usd(0)));
        assertThat(refunded(standing())).containsExactly(0L, 1000L, 0L);
        own(new Recounted("shop:transaction:1", usd(1601)));
        assertThat(standing().left()).isEqualTo(usd(0));
        assertThat(standing().excess()).isEqualTo(usd(0));
    }

    @Example
    void a_won_chargeback_gives_again_exactly_what_it_took_once() {
        own(new RefundedGross(usd(601)));
        List<Long> before = refunded(standing());
        OrderEvent chargeback = own(new ChargedBack());
        assertThat(standing().left()).isEqualTo(usd(0));
        own(new Reversed(chargeback.key()));
        own(new Reversed(chargeback.key()));
        assertThat(refunded(standing())).isEqualTo(before);
        assertThat(standing().left()).isEqualTo(usd(2000));
    }

    @Example
    void what_the_shop_refunded_while_the_bank_had_the_money_counts_when_it_is_won_again() {
        for (boolean first : new boolean[] {true, false}) {
            facts.clear();
            if (first) {
                shop("shop:transaction:1", new RefundedGross(usd(601)), START);
            }
            OrderEvent chargeback = own(new ChargedBack());
            if (!first) {
                shop("shop:transaction:1", new RefundedGross(usd(601)), START.plusSeconds(5));
                assertThat(standing().excess()).isEqualTo(usd(601));
            }
            add("won", new Reversed(chargeback.key()), START.plusSeconds(9));
            assertThat(refunded(standing())).containsExactly(231L, 231L, 0L);
            assertThat(standing().left()).isEqualTo(usd(2000));
            assertThat(standing().excess()).isEqualTo(usd(0));
        }
    }

    @Example
    void of_an_order_called_off_while_the_bank_had_the_money_the_rest_is_owed_when_it_is_won_again() {
        OrderEvent chargeback = own(new ChargedBack());
        shop("shop:transaction:1", new RefundedGross(usd(601)), START.plusSeconds(5));
        add("c", new Cancelled(), START.plusSeconds(6));
        add("won", new Reversed(chargeback.key()), START.plusSeconds(9));
        assertThat(standing().left()).isEqualTo(usd(0));
        assertThat(standing().announced()).isEqualTo(usd(2000));
        assertThat(standing().excess()).isEqualTo(usd(0));
    }

    @Example
    void a_refund_the_shop_made_for_its_own_cancellation_is_no_excess() {
        shop("shop:cancelled", new Cancelled(), START.plusSeconds(5));
        shop("shop:transaction:1", new RefundedGross(usd(2601)), START.plusSeconds(6));
        assertThat(standing().excess()).isEqualTo(usd(0));
        assertThat(standing().cancelledAt()).isEqualTo(START.plusSeconds(5));
        shop("shop:transaction:2", new RefundedGross(usd(5)), START.plusSeconds(7));
        assertThat(standing().excess()).isEqualTo(usd(5));
    }

    @Example
    void a_cancellation_that_was_taken_back_never_was() {
        own(new RefundedGross(usd(601)));
        OrderStanding before = standing();
        shop("shop:cancelled", new Cancelled(), START.plusSeconds(5));
        assertThat(standing().announced()).isEqualTo(usd(2000));
        own(new Reinstated("shop:cancelled"));
        assertThat(standing()).isEqualTo(before);
        shop("shop:transaction:1", new RefundedGross(usd(2000)), START.plusSeconds(6));
        assertThat(standing().left()).isEqualTo(usd(0));
        assertThat(standing().excess()).isEqualTo(usd(0));
    }

    @Example
    void money_that_turns_out_to_be_owed_was_not_given_back_in_excess() {
        shop("shop:transaction:1", new RefundedGross(usd(2701)), START);
        assertThat(standing().excess()).isEqualTo(usd(100));
        own(new Owed(usd(150)));
        assertThat(standing().excess()).isEqualTo(usd(0));
        assertThat(standing().announced()).isEqualTo(usd(50));
    }

    @Example
    void a_line_is_whole_when_reports_or_the_shops_own_level_say_so_and_at_that_moment() {
        own(new Fulfilled(Map.of(1L, 1)));
        shop("shop:fulfilled:1:1", new FulfilledUpTo(1, 1), START.plusSeconds(1));
        assertThat(standing().lines().get(0).fulfilled()).isEqualTo(1);
        own(new Fulfilled(Map.of(1L, 2)));
        assertThat(standing().lines().get(0).fulfilled()).isEqualTo(3);
        assertThat(standing().lines().get(0).fulfilledAt())
                .isEqualTo(facts.get(2).happenedAt());
        assertThat(standing().fulfilledAt()).isNull();
        own(new Fulfilled(Collections.singletonMap(2L, null)));
        assertThat(standing().fulfilledAt()).isEqualTo(facts.get(3).happenedAt());
        own(new Fulfilled(Map.of(2L, 1)));
        assertThat(standing().lines().get(1).fulfilled()).isEqualTo(1);
    }

    @Example
    void what_needs_no_shipping_is_handed_over_by_being_paid() {
        assertThat(standing().lines().get(2).fulfilledAt()).isEqualTo(START);
        FrozenOrder unpaid = new FrozenOrder(
                1, "N1", order.lines(), order.merchandise(), order.shipping(), order.tax(), START, null, null);
        assertThat(OrderStanding.of(unpaid, facts).lines().get(2).fulfilled()).isZero();
    }

    @Property(tries = 300)
    void any_split_ends_where_one_full_refund_ends_and_never_leaves_less_than_nothing(
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 2000) Long> amounts, @ForAll long seed) {
        facts.clear();
        Random random = new Random(seed);
        for (Long amount : amounts) {
            if (random.nextBoolean()) {
                own(new RefundedGross(usd(Math.min(amount, standing().left().minor()))));
            } else {
                Money left = standing().lines().get(0).left();
                own(new RefundedLines(Map.of(1L, usd(Math.min(amount, left.minor())))));
            }
            assertThat(standing().lines())
                    .allMatch(
                            line -> line.left().minor() >= 0 && line.refunded().minor() >= 0);
        }
        own(new RefundedGross(standing().left()));
        assertThat(refunded(standing())).containsExactly(1000L, 1000L, 1L);
        assertThat(standing().left()).isEqualTo(usd(0));
        assertThat(standing().excess()).isEqualTo(usd(0));
    }

    @Property(tries = 200)
    void the_sequence_in_which_the_shops_facts_become_known_does_not_matter(
            @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 2000) Long> amounts, @ForAll long seed) {
        List<OrderEvent> one = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            // Several at the same second, as shops keep time.
            one.add(event(
                    i + 1, "shop:transaction:" + i, new RefundedGross(usd(amounts.get(i))), START.plusSeconds(i / 2)));
        }
        List<Integer> ids =
                new ArrayList<>(one.stream().map(each -> (int) each.id()).toList());
        Collections.shuffle(ids, new Random(seed));
        List<OrderEvent> other = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            OrderEvent each = one.get(i);
            other.add(event(ids.get(i), each.key(), each.fact(), each.happenedAt()));
        }
        Collections.shuffle(other, new Random(seed));
        assertThat(OrderStanding.of(order, other)).isEqualTo(OrderStanding.of(order, one));
    }

    @Example
    void every_fact_is_read_as_it_was_written() {
        Map<Long, Integer> quantities = new HashMap<>(Map.of(11L, 2));
        quantities.put(12L, null);
        for (OrderFact fact : List.of(
                new Payment(usd(5), true),
                new Payment(Money.of(5, "JPY"), false),
                new Fulfilled(quantities),
                new FulfilledUpTo(11, 2),
                new RefundedLines(Map.of(11L, usd(5), 12L, usd(6))),
                new RefundedGross(Money.of(5, "KWD")),
                new Cancelled(),
                new ChargedBack(),
                new Reversed("cb 1"),
                new Owed(usd(5)),
                new Reinstated("shop:cancelled"),
                new Recounted("shop:transaction:7 a", usd(5)))) {
            assertThat(FactText.read(fact.kind(), FactText.of(fact))).isEqualTo(fact);
        }
    }

    private OrderStanding standing() {
        return OrderStanding.of(order, facts);
    }

    private static List<Long> refunded(OrderStanding standing) {
        return standing.lines().stream().map(line -> line.refunded().minor()).toList();
    }

    private OrderEvent own(OrderFact fact) {
        return add("k" + facts.size(), fact, START.plusSeconds(facts.size()));
    }

    private void shop(String key, OrderFact fact, Instant at) {
        add(key, fact, at);
    }

    private OrderEvent add(String key, OrderFact fact, Instant at) {
        OrderEvent event = event(facts.size() + 1, key, fact, at);
        facts.add(event);
        return event;
    }

    private static OrderEvent event(int id, String key, OrderFact fact, Instant at) {
        return new OrderEvent(id, 1, key, fact, OrderEvent.State.DONE, id, null, null, null, null, "t", at, at);
    }

    private static FrozenLine line(long id, int quantity, long base, boolean shippable) {
        return new FrozenLine(id, "SKU", "Tea", 1L, quantity, usd(base), shippable);
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
