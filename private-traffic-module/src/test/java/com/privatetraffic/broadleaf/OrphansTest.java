package com.privatetraffic.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.commerce.MoneyBack;
import com.privatetraffic.commerce.MoneyBack.Undone;
import com.privatetraffic.commerce.Payments;
import org.junit.jupiter.api.Test;

/** Transactions that don't name the one they belong to. */
class OrphansTest {

    private final WrittenTransactions written = new WrittenTransactions(new HostPayment(1, "DEMO", false));

    @Test
    void a_settlement_that_names_nothing_is_of_a_capture_of_its_payment_and_counts_once() {
        long charge = written.add("AUTHORIZE_AND_CAPTURE", 100, null);
        written.add("SETTLED", 100, null);
        assertThat(captured()).isEqualTo(100);
        assertThat(written.reading().counted()).extracting(HostTransaction::id).containsExactly(charge);
        assertThat(written.reading().isSettled(written.reading().find(charge))).isTrue();
    }

    @Test
    void a_capture_and_its_settlement_may_both_hang_on_the_authorisation() {
        long authorised = written.add("AUTHORIZE", 100, null);
        written.add("CAPTURE", 60, authorised);
        written.add("SETTLED", 60, authorised);
        assertThat(captured()).isEqualTo(60);
        assertThat(payments().authorised().minor()).isEqualTo(100);
        assertThat(written.reading().open(written.reading().find(authorised)).minor())
                .isEqualTo(40);
    }

    @Test
    void a_settlement_is_of_the_capture_of_its_amount_and_each_is_settled_once() {
        written.add("CAPTURE", 60, null);
        written.add("CAPTURE", 40, null);
        written.add("SETTLED", 60, null);
        written.add("SETTLED", 25, null);
        written.add("SETTLED", 15, null);
        assertThat(captured()).isEqualTo(100);
        written.add("SETTLED", 7, null);
        assertThat(captured()).isEqualTo(107);
    }

    @Test
    void a_settlement_of_another_payment_or_of_another_authorisation_counts_by_itself() {
        written.add("CAPTURE", 50, written.add("AUTHORIZE", 50, null));
        written.add("SETTLED", 50, written.add("AUTHORIZE", 50, null));
        written.add("SETTLED", 50, null, new HostPayment(2, "DEMO", false), true);
        assertThat(captured()).isEqualTo(150);
    }

    @Test
    void a_capture_that_names_nothing_uses_up_the_authorisation_of_its_payment() {
        written.add("AUTHORIZE", 100, null);
        written.add("CAPTURE", 100, null);
        assertThat(written.reading().promises()).isEmpty();
        assertThat(payments().authorised().minor()).isEqualTo(100);
        written.add("CAPTURE", 30, null);
        assertThat(captured()).isEqualTo(130);
    }

    @Test
    void a_settlement_without_any_capture_uses_it_up_too_and_what_is_taken_at_once_does_not() {
        written.add("AUTHORIZE", 100, null);
        written.add("AUTHORIZE_AND_CAPTURE", 20, null);
        assertThat(written.reading().promises()).hasSize(1);
        written.add("SETTLED", 20, null);
        written.add("SETTLED", 100, null);
        assertThat(captured()).isEqualTo(120);
        assertThat(written.reading().promises()).isEmpty();
    }

    @Test
    void an_authorisation_that_was_let_go_takes_no_capture_in() {
        written.add("REVERSE_AUTH", 100, written.add("AUTHORIZE", 100, null));
        long again = written.add("AUTHORIZE", 90, null);
        written.add("CAPTURE", 90, null);
        assertThat(written.reading().open(written.reading().find(again)).isZero())
                .isTrue();
        assertThat(captured()).isEqualTo(90);
    }

    @Test
    void two_voids_of_parts_that_name_nothing_are_both_of_the_same_capture_until_it_is_used_up() {
        written.add("CAPTURE", 100, null);
        written.add("VOID", 30, null);
        written.add("VOID", 30, null);
        assertThat(captured()).isEqualTo(40);
        written.add("VOID", 40, null);
        written.add("VOID", 5, null);
        assertThat(captured()).isZero();
        assertThat(payments().back())
                .extracting(MoneyBack::undone)
                .containsExactly(Undone.CAPTURED, Undone.CAPTURED, Undone.CAPTURED, Undone.NOTHING);
    }

    @Test
    void a_void_takes_back_what_a_void_of_its_settlement_left() {
        written.add("CAPTURE", 50, null);
        long other = written.add("CAPTURE", 50, null);
        written.add("VOID", 50, written.add("SETTLED", 50, other));
        written.add("VOID", 50, null);
        assertThat(captured()).isZero();
    }

    @Test
    void a_release_that_names_nothing_is_of_the_authorisation_that_is_still_open() {
        long open = written.add("AUTHORIZE", 100, null);
        long taken = written.add("AUTHORIZE", 100, null);
        written.add("CAPTURE", 100, taken);
        written.add("REVERSE_AUTH", 100, null);
        assertThat(written.reading().open(written.reading().find(open)).minor()).isZero();
        assertThat(captured()).isEqualTo(100);
    }

    @Test
    void a_settlement_after_its_capture_was_voided_is_money_that_came_anew_and_one_before_is_not() {
        long charge = written.add("CAPTURE", 100, null);
        written.add("VOID", 100, charge);
        written.add("SETTLED", 100, null);
        assertThat(captured()).isEqualTo(100);
    }

    @Test
    void a_settlement_before_its_capture_was_voided_counts_no_second_time() {
        long charge = written.add("CAPTURE", 100, null);
        written.add("SETTLED", 100, null);
        written.add("VOID", 100, charge);
        assertThat(captured()).isZero();
    }

    @Test
    void parents_in_a_circle_are_read_to_an_end() {
        long first = written.add("CAPTURE", 100, 2L);
        written.add("SETTLED", 100, first);
        written.add("VOID", 100, null);
        assertThat(written.reading().counted()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void what_came_in_with_a_minus_went_back() {
        long charge = written.add("AUTHORIZE_AND_CAPTURE", 60, null);
        written.add("CAPTURE", -40, charge);
        assertThat(captured()).isEqualTo(60);
        assertThat(payments().back())
                .singleElement()
                .satisfies(back -> assertThat(back.amount().minor()).isEqualTo(40));
        assertThat(written.reading().returnable(written.reading().find(charge)).minor())
                .isEqualTo(20);
    }

    @Test
    void a_settlement_with_a_minus_is_of_a_refund_that_is_told_already_and_nothing_is_authorised_with_one() {
        long charge = written.add("CAPTURE", 60, null);
        written.add("SETTLED", -40, written.add("REFUND", -40, charge));
        written.add("AUTHORIZE", -10, null);
        assertThat(captured()).isEqualTo(60);
        assertThat(payments().authorised().minor()).isEqualTo(60);
        assertThat(payments().back()).hasSize(1);
    }

    private Payments payments() {
        return written.reading().payments();
    }

    private long captured() {
        return payments().captured().minor();
    }
}
