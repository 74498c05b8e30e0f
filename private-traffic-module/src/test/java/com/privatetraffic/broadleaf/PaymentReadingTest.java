package com.privatetraffic.broadleaf;

import static com.privatetraffic.commerce.MoneyBack.Kind.DETACHED_CREDIT;
import static com.privatetraffic.commerce.MoneyBack.Kind.FELL_THROUGH;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentReadingTest {

    private static final HostPayment CARD = new HostPayment(1, "DEMO", false);
    private static final HostPayment ON_DELIVERY = new HostPayment(2, "Passthrough", true);

    private final WrittenTransactions written = new WrittenTransactions(CARD);

    @Test
    void what_was_captured_counts_and_what_was_only_authorised_or_failed_does_not() {
        long authorised = written.add("AUTHORIZE", 20, null);
        written.add("CAPTURE", 12, authorised);
        written.fail("CAPTURE", 8, authorised);
        assertThat(captured()).isEqualTo(12);
        assertThat(authorised()).isEqualTo(20);
    }

    @Test
    void a_settlement_after_its_capture_is_counted_once_and_one_without_a_capture_counts() {
        written.add("SETTLED", 12, written.add("CAPTURE", 12, written.add("AUTHORIZE", 12, null)));
        written.add("SETTLED", 5, written.add("AUTHORIZE", 5, null));
        assertThat(captured()).isEqualTo(17);
        assertThat(authorised()).isEqualTo(17);
    }

    @Test
    void a_voided_charge_is_not_paid() {
        written.add("VOID", 12, written.add("AUTHORIZE_AND_CAPTURE", 12, null));
        written.add("REVERSE_AUTH", 7, written.add("CAPTURE", 7, written.add("AUTHORIZE", 7, null)));
        assertThat(captured()).isZero();
        assertThat(authorised()).isZero();
    }

    @Test
    void a_void_of_the_settlement_or_of_the_capture_behind_it_takes_both_back() {
        written.add("VOID", 12, written.add("SETTLED", 12, written.add("CAPTURE", 12, null)));
        long captured = written.add("CAPTURE", 7, null);
        written.add("SETTLED", 7, captured);
        written.add("VOID", 7, captured);
        assertThat(captured()).isZero();
    }

    @Test
    void a_void_of_a_part_leaves_the_rest_paid_and_one_without_an_amount_leaves_nothing() {
        written.add("VOID", 5, written.add("CAPTURE", 12, null));
        written.add("VOID", 0, written.add("CAPTURE", 7, null));
        assertThat(captured()).isEqualTo(7);
        assertThat(back())
                .extracting(MoneyBack::kind, each -> each.amount().minor())
                .containsExactly(tuple(VOID, 5L), tuple(VOID, 7L));
    }

    @Test
    void a_void_that_failed_or_took_back_only_another_capture_changes_nothing() {
        long authorised = written.add("AUTHORIZE", 20, null);
        long kept = written.add("CAPTURE", 12, authorised);
        written.fail("VOID", 12, kept);
        written.add("VOID", 8, written.add("CAPTURE", 8, authorised));
        assertThat(captured()).isEqualTo(12);
    }

    @Test
    void refunds_lower_nothing_and_are_told_with_their_key_and_so_is_a_type_the_shop_has_no_name_for() {
        long charge = written.add("AUTHORIZE_AND_CAPTURE", 20, null);
        written.add("REFUND", 5, charge);
        written.add("DETACHED_CREDIT", 3, null);
        written.fail("REFUND", 2, charge);
        assertThat(captured()).isEqualTo(20);
        assertThat(back())
                .extracting(MoneyBack::transactionId, MoneyBack::kind, MoneyBack::key, each -> each.amount()
                        .minor())
                .contains(tuple(2L, REFUND, "key-2", 5L), tuple(3L, DETACHED_CREDIT, "key-3", 3L));
    }

    @Test
    void what_went_back_by_nothing_that_counts_is_told_with_nothing() {
        long charge = written.add("CAPTURE", 20, null);
        written.fail("REFUND", 5, charge);
        written.fail("VOID", 0, charge);
        written.add("REFUND", 0, charge);
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
        long authorised = written.add("AUTHORIZE", 20, null);
        written.add("CAPTURE", 8, authorised);
        written.add("REVERSE_AUTH", 12, authorised);
        assertThat(captured()).isEqualTo(8);
        assertThat(authorised()).isEqualTo(8);
        assertThat(back()).extracting(MoneyBack::kind).containsExactly(REVERSE_AUTH);
    }

    @Test
    void a_void_that_names_no_transaction_undoes_the_newest_of_its_payment_rather_one_of_its_amount() {
        written.add("CAPTURE", 5, null);
        written.add("CAPTURE", 7, null);
        written.add("VOID", 5, null);
        written.add("VOID", 0, null);
        written.add("VOID", 9, null, ON_DELIVERY, true);
        assertThat(captured()).isZero();
        assertThat(back())
                .extracting(MoneyBack::undone, each -> each.amount().minor())
                .containsExactly(tuple(CAPTURED, 5L), tuple(CAPTURED, 7L), tuple(NOTHING, 9L));
    }

    @Test
    void a_release_that_names_no_transaction_lets_the_authorisation_go_and_not_what_was_captured() {
        long authorised = written.add("AUTHORIZE", 20, null);
        written.add("CAPTURE", 8, authorised);
        written.add("REVERSE_AUTH", 12, null);
        assertThat(captured()).isEqualTo(8);
        assertThat(authorised()).isEqualTo(8);
        assertThat(back()).extracting(MoneyBack::undone).containsExactly(AUTHORISED);
    }

    @Test
    void it_is_told_what_was_let_go_a_promise_to_pay_on_delivery_never_counted() {
        written.add("REVERSE_AUTH", 20, written.add("AUTHORIZE", 20, null, ON_DELIVERY, true), ON_DELIVERY, true);
        written.add("VOID", 5, written.add("CAPTURE", 5, null));
        written.add("VOID", 6, written.add("AUTHORIZE", 6, null));
        assertThat(back()).extracting(MoneyBack::undone).containsExactly(NOTHING, CAPTURED, AUTHORISED);
    }

    @Test
    void payments_that_failed_or_were_archived_are_told_of_for_they_may_have_counted() {
        written.fail("AUTHORIZE_AND_CAPTURE", 20, null);
        written.fail("AUTHORIZE", 9, null);
        written.add("AUTHORIZE", 7, null, ON_DELIVERY, false);
        assertThat(back())
                .extracting(MoneyBack::kind, MoneyBack::undone, each -> each.amount()
                        .minor())
                .containsExactly(
                        tuple(FELL_THROUGH, CAPTURED, 20L),
                        tuple(FELL_THROUGH, AUTHORISED, 9L),
                        tuple(FELL_THROUGH, NOTHING, 7L));
        assertThat(captured()).isZero();
    }

    @Test
    void what_came_is_told_with_the_instants_of_its_promise_and_of_its_coming() {
        long authorised = written.add("AUTHORIZE", 20, null);
        written.add("CAPTURE", 12, authorised);
        written.add("AUTHORIZE_AND_CAPTURE", 3, null);
        written.add("VOID", 3, 3L);
        assertThat(written.reading().payments().in())
                .containsExactly(
                        new MoneyIn(Money.of(12, "USD"), true, at(1), at(2)),
                        new MoneyIn(Money.of(8, "USD"), false, at(1), null));
    }

    private static Instant at(long id) {
        return Instant.EPOCH.plusSeconds(id);
    }

    @Test
    void cash_on_delivery_is_neither_captured_nor_authorised_before_it_is_taken() {
        long promise = written.add("AUTHORIZE", 20, null, ON_DELIVERY, true);
        assertThat(authorised()).isZero();
        written.add("CAPTURE", 20, promise, ON_DELIVERY, true);
        assertThat(captured()).isEqualTo(20);
    }

    @Test
    void what_may_still_be_returned_is_what_was_kept_less_what_was_refunded_against_it() {
        long charge = written.add("CAPTURE", 20, null);
        written.add("REFUND", 5, written.add("SETTLED", 20, charge));
        PaymentReading reading = written.reading();
        assertThat(reading.counted()).hasSize(1);
        assertThat(reading.returnable(reading.counted().get(0)).minor()).isEqualTo(15);
        assertThat(reading.isSettled(reading.counted().get(0))).isTrue();
    }

    private long captured() {
        return written.reading().payments().captured().minor();
    }

    private long authorised() {
        return written.reading().payments().authorised().minor();
    }

    private List<MoneyBack> back() {
        return written.reading().payments().back();
    }
}
