package com.privatetraffic.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.privatetraffic.sales.ApplicationRefusedException.Problem;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SalespeopleTest {

    private final TestDatabase test;
    private final SalesFixture sales;

    SalespeopleTest(TestDatabase test) {
        this.test = test;
        this.sales = new SalesFixture(test.database());
    }

    @Test
    void the_code_exists_from_the_application_on_and_survives_approval() {
        Salesperson applied = sales.applied();
        assertThat(applied.state()).isEqualTo(SalespersonState.PENDING);
        assertThat(applied.phone()).isEqualTo("+14155550123");
        assertThat(applied.gradeCode()).isEqualTo("STANDARD");

        Salesperson approved = sales.salespeople.approve(applied.code(), "Known from the shop", "admin:lin");
        assertThat(approved.code()).isEqualTo(applied.code());
        assertThat(approved.state()).isEqualTo(SalespersonState.APPROVED);
        assertThat(approved.decidedAt()).isEqualTo(sales.clock.instant());
    }

    @Test
    void approval_makes_the_link_to_the_front_page_and_only_one() {
        Salesperson person = sales.approved();
        assertThat(sales.links.findHome(person.code())).hasValueSatisfying(link -> {
            assertThat(link.facts().destination()).isEqualTo("/");
            assertThat(sales.links.home(person.code(), "test").code()).isEqualTo(link.code());
        });
    }

    @Test
    void every_move_leaves_its_history_and_an_audit_row() {
        String code = sales.applied().code();
        sales.salespeople.reject(code, "No answer to our call", "admin:lin");
        assertThat(test.jdbc()
                        .queryForList(
                                "select to_state || ' ' || actor || ' ' || coalesce(reason, '-') from"
                                        + " pt_salesperson_transition t join pt_salesperson s on s.id = t.salesperson_id"
                                        + " where s.code = ? order by t.id",
                                String.class,
                                code))
                .containsExactly("PENDING test -", "REJECTED admin:lin No answer to our call");
        assertThat(test.jdbc()
                        .queryForObject(
                                "select reason from pt_audit where subject_id = ? and action = 'REJECTED'",
                                String.class,
                                code))
                .isEqualTo("No answer to our call");
    }

    @Test
    void a_decision_is_made_once() {
        Salesperson person = sales.approved();
        assertThatThrownBy(() -> sales.salespeople.approve(person.code(), null, "admin:lin"))
                .isInstanceOf(StateConflictException.class);
        assertThatThrownBy(() -> sales.salespeople.reject(person.code(), null, "admin:lin"))
                .isInstanceOf(StateConflictException.class);
        assertThatThrownBy(() -> sales.salespeople.approve("NOBODYXX", null, "admin:lin"))
                .isInstanceOf(UnknownSalespersonException.class);
    }

    @Test
    void of_ten_deciders_at_once_one_wins() {
        String code = sales.applied().code();
        List<Object> outcomes = Together.run(
                10,
                number -> number % 2 == 0
                        ? sales.salespeople.approve(code, null, "admin:" + number)
                        : sales.salespeople.reject(code, null, "admin:" + number));
        assertThat(outcomes).filteredOn(Salesperson.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Salesperson))
                .hasOnlyElementsOfType(StateConflictException.class);
    }

    @Test
    void the_same_application_ten_times_at_once_is_one_person() {
        Application application = sales.someone();
        List<Object> outcomes = Together.run(10, number -> sales.salespeople.apply(application, "test"));
        assertThat(outcomes).filteredOn(Salesperson.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Salesperson))
                .hasOnlyElementsOfType(AlreadyAppliedException.class);
    }

    @Test
    void who_was_rejected_may_apply_again_and_keeps_the_code() {
        Application application = sales.someone();
        Salesperson first = sales.salespeople.apply(application, "test");
        sales.salespeople.reject(first.code(), "Try later", "admin:lin");
        Salesperson again = sales.salespeople.apply(application, "test");
        assertThat(again.code()).isEqualTo(first.code());
        assertThat(again.state()).isEqualTo(SalespersonState.PENDING);
        assertThat(again.stateReason()).isNull();
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Application wrong = new Application(null, "mia", " ", "123", null, null, "!", "");
        assertThatThrownBy(() -> sales.salespeople.apply(wrong, "test"))
                .isInstanceOfSatisfying(ApplicationRefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("email", "name", "phone", "type", "introducerCode", "terms"));
    }

    @Test
    void only_an_approved_person_introduces() {
        Salesperson pending = sales.applied();
        Salesperson approved = sales.approved();
        assertThatThrownBy(() -> sales.salespeople.apply(invitedBy(sales.someone(), pending.code()), "test"))
                .isInstanceOf(ApplicationRefusedException.class);
        assertThat(sales.salespeople
                        .apply(invitedBy(sales.someone(), approved.code()), "test")
                        .introducerCode())
                .isEqualTo(approved.code());
    }

    @Test
    void introductions_make_no_circle() {
        Application application = sales.someone();
        Salesperson first = sales.salespeople.apply(application, "test");
        sales.salespeople.approve(first.code(), null, "test");
        Salesperson second = sales.salespeople.apply(invitedBy(sales.someone(), first.code()), "test");
        sales.salespeople.approve(second.code(), null, "test");
        test.jdbc().update("update pt_salesperson set state = 'TERMINATED' where code = ?", first.code());

        assertThatThrownBy(() -> sales.salespeople.apply(invitedBy(application, second.code()), "test"))
                .isInstanceOf(ApplicationRefusedException.class);
    }

    private static Application invitedBy(Application application, String code) {
        return new Application(
                application.customerId(),
                application.email(),
                application.name(),
                application.phone(),
                application.type(),
                application.about(),
                code,
                application.termsVersion());
    }
}
