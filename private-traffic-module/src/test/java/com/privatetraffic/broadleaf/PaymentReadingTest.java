package com.privatetraffic.broadleaf;

import static com.privatetraffic.commerce.MoneyBack.Kind.DETACHED_CREDIT;
import static com.privatetraffic.commerce.MoneyBack.Kind.REFUND;
import static com.privatetraffic.commerce.MoneyBack.Kind.REVERSE_AUTH;
import static com.privatetraffic.commerce.MoneyBack.Kind.VOID;
import static com.privatetraffic.commerce.MoneyBack.Undone.AUTHORISED;
import static com.privatetraffic.commerce.MoneyBack.Undone.CAPTURED;
import static com.privatetraffic.commerce.MoneyBack.Undone.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.MoneyIn;
import com.privatetraffic.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentReadingTest {

    private static final HostPayment CARD = new HostPayment(1, "DEMO", false);
    private static final HostPayment ON_DELIVERY = new HostPayment(2, "Passthrough", true);

    private final List<HostTransaction> transactions = new ArrayList<>();

    @Test
    void what_was_captured_counts_and_what_was_only_authorised_or_failed_does_not() {
        long authorised = add("AUTHORIZE", 20, null);
        add("CAPTURE", 12, authorised);
        fail("CAPTURE", 8, authorised);
        assertThat(captured()).isEqualTo(12);
        assertThat(authorised()).isEqualTo(20);
    }

    @Test
    void a_settlement_after_its_capture_is_counted_once_and_one_without_a_capture_counts() {
        add("SETTLED", 12, add("CAPTURE", 12, add("AUTHORIZE", 12, null)));
        add("SETTLED", 5, add("AUTHORIZE", 5, null));
        assertThat(captured()).isEqualTo(17);
        assertThat(authorised()).isEqualTo(17);
    }

    @Test
    void a_voided_charge_is_not_paid() {
        add("VOID", 12, add("AUTHORIZE_AND_CAPTURE", 12, null));
        add("REVERSE_AUTH", 7, add("CAPTURE", 7, add("AUTHORIZE", 7, null)));
        assertThat(captured()).isZero();
        assertThat(authorised()).isZero();
    }

    @Test
    void a_void_of_the_settlement_or_of_the_capture_behind_it_takes_both_back() {
        add("VOID", 12, add("SETTLED", 12, add("CAPTURE", 12, null)));
        long captured = add("CAPTURE", 7, null);
        add("SETTLED", 7, captured);
        add("VOID", 7, captured);
        assertThat(captured()).isZero();
    }

    @Test
    void a_void_of_a_part_leaves_the_rest_paid_and_one_without_an_amount_leaves_nothing() {
        add("VOID", 5, add("CAPTURE", 12, null));
        add("VOID", 0, add("CAPTURE", 7, null));
        assertThat(captured()).isEqualTo(7);
        assertThat(back())
                .extracting(MoneyBack::kind, each -> each.amount().minor())
                .containsExactly(tuple(VOID, 5L), tuple(VOID, 7L));
    }

    @Test
    void a_void_that_failed_or_took_back_only_another_capture_changes_nothing() {
        long authorised = add("AUTHORIZE", 20, null);
        long kept = add("CAPTURE", 12, authorised);
        fail("VOID", 12, kept);
        add("VOID", 8, add("CAPTURE", 8, authorised));
        assertThat(captured()).isEqualTo(12);
    }

    @Test
    void refunds_lower_nothing_and_are_told_with_their_key_and_so_is_a_type_the_shop_has_no_name_for() {
        long charge = add("AUTHORIZE_AND_CAPTURE", 20, null);
        add("REFUND", 5, charge);
        add("DETACHED_CREDIT", 3, null);
        fail("REFUND", 2, charge);
        assertThat(captured()).isEqualTo(20);
        assertThat(back())
                .extracting(MoneyBack::transactionId, MoneyBack::kind, MoneyBack::key, each -> each.amount()
                        .minor())
                .contains(tuple(2L, REFUND, "key-2", 5L), tuple(3L, DETACHED_CREDIT, "key-3", 3L));
    }

    @Test
    void what_went_back_by_nothing_that_counts_is_told_with_nothing() {
        long charge = add("CAPTURE", 20, null);
        fail("REFUND", 5, charge);
        fail("VOID", 0, charge);
        add("REFUND", 0, charge);
        fail("CAPTURE", 7, null);
        assertThat(captured()).isEqualTo(20);
        assertThat(back())
                .extracting(MoneyBack::transactionId, MoneyBack::undone, MoneyBack::key, each -> each.amount()
                        .minor())
                .containsExactly(
                        tuple(2L, NOTHING, "key-2", 0L),
                        tuple(3L, NOTHING, "key-3", 0L),
                        tuple(4L, NOTHING, "key-4", 0L));
    }

    @Test
    void an_authorisation_let_go_is_told_and_no_longer_counts() {
        long authorised = add("AUTHORIZE", 20, null);
        add("CAPTURE", 8, authorised);
        add("REVERSE_AUTH", 12, authorised);
        assertThat(captured()).isEqualTo(8);
        assertThat(authorised()).isEqualTo(8);
        assertThat(back()).extracting(MoneyBack::kind).containsExactly(REVERSE_AUTH);
    }

    @Test
    void a_void_that_names_no_transaction_undoes_the_newest_of_its_payment_rather_one_of_its_amount() {
        add("CAPTURE", 5, null);
        add("CAPTURE", 7, null);
        add("VOID", 5, null);
        add("VOID", 0, null);
        add("VOID", 9, null, ON_DELIVERY, true);
        assertThat(captured()).isZero();
        assertThat(back())
                .extracting(MoneyBack::undone, each -> each.amount().minor())
                .containsExactly(tuple(CAPTURED, 5L), tuple(CAPTURED, 7L), tuple(NOTHING, 9L));
    }

    @Test
    void a_release_that_names_no_transaction_lets_the_authorisation_go_and_not_what_was_captured() {
        long authorised = add("AUTHORIZE", 20, null);
        add("CAPTURE", 8, authorised);
        add("REVERSE_AUTH", 12, null);
        assertThat(captured()).isEqualTo(8);
        assertThat(authorised()).isEqualTo(8);
        assertThat(back()).extracting(MoneyBack::undone).containsExactly(AUTHORISED);
    }

    @Test
    void it_is_told_what_was_let_go_a_promise_to_pay_on_delivery_never_counted() {
        add("REVERSE_AUTH", 20, add("AUTHORIZE", 20, null, ON_DELIVERY, true), ON_DELIVERY, true);
        add("VOID", 5, add("CAPTURE", 5, null));
        add("VOID", 6, add("AUTHORIZE", 6, null));
        assertThat(back()).extracting(MoneyBack::undone).containsExactly(NOTHING, CAPTURED, AUTHORISED);
    }

    @Test
    void what_came_is_told_with_the_instants_of_its_promise_and_of_its_coming() {
        long authorised = add("AUTHORIZE", 20, null);
        add("CAPTURE", 12, authorised);
        add("CAPTURE", 3, null);
        add("VOID", 3, 3L);
        assertThat(reading().payments().in())
                .containsExactly(
                        new MoneyIn(Money.of(12, "USD"), true, at(1), at(2)),
                        new MoneyIn(Money.of(8, "USD"), false, at(1), null));
    }

    private static Instant at(long id) {
        return Instant.EPOCH.plusSeconds(id);
    }

    @Test
    void cash_on_delivery_is_neither_captured_nor_authorised_before_it_is_taken() {
        long promise = add("AUTHORIZE", 20, null, ON_DELIVERY, true);
        assertThat(authorised()).isZero();
        add("CAPTURE", 20, promise, ON_DELIVERY, true);
        assertThat(captured()).isEqualTo(20);
    }

    @Test
    void what_may_still_be_returned_is_what_was_kept_less_what_was_refunded_against_it() {
        long charge = add("CAPTURE", 20, null);
        add("REFUND", 5, add("SETTLED", 20, charge));
        PaymentReading reading = reading();
        assertThat(reading.counted()).hasSize(1);
        assertThat(reading.returnable(reading.counted().get(0)).minor()).isEqualTo(15);
        assertThat(reading.isSettled(reading.counted().get(0))).isTrue();
    }

    private long add(String type, long amount, Long parent) {
        return add(type, amount, parent, CARD, true);
    }

    private void fail(String type, long amount, Long parent) {
        add(type, amount, parent, CARD, false);
    }

    private long add(String type, long amount, Long parent, HostPayment payment, boolean success) {
        long id = transactions.size() + 1L;
        transactions.add(
                new HostTransaction(id, type, Money.of(amount, "USD"), success, parent, at(id), "key-" + id, payment));
        return id;
    }

    private PaymentReading reading() {
        return new PaymentReading(transactions, Currency.getInstance("USD"));
    }

    private long captured() {
        return reading().payments().captured().minor();
    }

    private long authorised() {
        return reading().payments().authorised().minor();
    }

    private List<MoneyBack> back() {
        return reading().payments().back();
    }
}
