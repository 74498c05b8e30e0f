package com.privatetraffic.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.privatetraffic.commerce.MoneyBack.Kind;
import com.privatetraffic.commerce.MoneyNotReturnedException;
import com.privatetraffic.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Which payments give how much back. */
class ReturnPlanTest {

    private static final HostPayment CARD = new HostPayment(1, "DEMO", false);
    private static final HostPayment OTHER_CARD = new HostPayment(2, "DEMO", false);

    private final WrittenTransactions written = new WrittenTransactions(CARD);

    @Test
    void the_oldest_payment_gives_first_and_less_than_was_taken_is_refused() {
        written.add("CAPTURE", 60, null);
        written.add("CAPTURE", 40, null, OTHER_CARD, true);
        assertThat(told(plan().refund(dollars(70))))
                .containsExactly(tuple(1L, Kind.REFUND, 60L), tuple(2L, Kind.REFUND, 10L));
        assertThatThrownBy(() -> plan().refund(dollars(101))).isInstanceOf(MoneyNotReturnedException.class);
    }

    @Test
    void a_refund_that_names_no_charge_lowers_one_of_its_own_payment_before_the_oldest() {
        written.add("CAPTURE", 60, null);
        written.add("CAPTURE", 40, null, OTHER_CARD, true);
        written.add("REFUND", 30, null, OTHER_CARD, true);
        assertThat(everything(0)).containsExactly(tuple(1L, Kind.VOID, 60L), tuple(2L, Kind.REFUND, 10L));
    }

    @Test
    void what_is_more_than_its_payment_took_and_what_the_bank_took_back_lowers_the_oldest() {
        written.add("CAPTURE", 60, null);
        written.add("CAPTURE", 40, null, OTHER_CARD, true);
        written.add("REFUND", 45, null, OTHER_CARD, true);
        written.add("DETACHED_CREDIT", 3, null, new HostPayment(3, null, false), true);
        assertThat(everything(2)).containsExactly(tuple(1L, Kind.REFUND, 50L));
    }

    @Test
    void what_others_are_about_to_give_back_is_not_there() {
        written.add("CAPTURE", 60, null);
        written.add("REFUND", 10, null);
        ReturnPlan plan = new ReturnPlan(written.reading(), Map.of(1L, dollars(30)), Currency.getInstance("USD"));
        assertThat(told(plan.everything(dollars(0), charge -> true))).containsExactly(tuple(1L, Kind.REFUND, 20L));
    }

    @Test
    void a_charge_settled_by_a_row_that_does_not_name_it_is_given_back_once_and_not_voided() {
        written.add("AUTHORIZE_AND_CAPTURE", 100, null);
        written.add("SETTLED", 100, null);
        assertThat(everything(0)).containsExactly(tuple(1L, Kind.REFUND, 100L));
        written.add("REFUND", 100, null);
        assertThat(everything(0)).isEmpty();
    }

    @Test
    void an_authorisation_captured_by_a_row_that_does_not_name_it_is_not_let_go_as_well() {
        written.add("AUTHORIZE", 100, null);
        written.add("CAPTURE", 100, null);
        assertThat(everything(0)).containsExactly(tuple(2L, Kind.VOID, 100L));
    }

    @Test
    void what_a_gateway_refuses_is_said_and_what_may_be_done_about_an_authorisation() {
        assertThat(new MoneyReturn(1, Kind.REFUND, dollars(5)).refused())
                .isEqualTo("The payment gateway refused to give the money back.");
        assertThat(new MoneyReturn(1, Kind.REVERSE_AUTH, dollars(5)).refused())
                .contains("refused to let the authorisation go", "cancel the order in the shop");
    }

    private List<Tuple> everything(long chargedBack) {
        return told(plan().everything(dollars(chargedBack), charge -> true));
    }

    private static List<Tuple> told(List<MoneyReturn> plan) {
        return plan.stream()
                .map(each -> tuple(each.parentId(), each.kind(), each.amount().minor()))
                .toList();
    }

    private ReturnPlan plan() {
        return new ReturnPlan(written.reading(), Map.of(), Currency.getInstance("USD"));
    }

    private static Money dollars(long minor) {
        return Money.of(minor, "USD");
    }
}
