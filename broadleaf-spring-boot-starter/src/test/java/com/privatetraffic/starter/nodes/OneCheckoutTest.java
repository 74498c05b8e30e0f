package com.privatetraffic.starter.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import javax.sql.DataSource;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.workflow.DefaultProcessContextImpl;
import org.broadleafcommerce.core.workflow.Processor;
import org.broadleafcommerce.core.workflow.WorkflowException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Broadleaf's checkout with our guard in front; the workflow and the saving are stand-ins. */
class OneCheckoutTest {

    private final Processor workflow = mock(Processor.class);

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void anOrderTheDatabaseHasAsPlacedIsRefusedThoughMemorySaysOtherwise(DataSource database) throws Exception {
        Order stale = order(database, "SUBMITTED");

        assertThatThrownBy(() -> node(database).performCheckout(stale))
                .isInstanceOf(CheckoutException.class)
                .hasMessage("Order 7 is placed already. Nothing was charged a second time.");

        verify(workflow, never()).doActivities(any());
        assertThat(Databases.node(database).take("checkout-7")).as("let go").isPresent();
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void anOrderThatWasPlacedAndCancelledIsNotPlacedAgain(DataSource database) throws Exception {
        Order stale = order(database, "CANCELLED");
        new JdbcTemplate(database).update("update BLC_ORDER set SUBMIT_DATE = current_timestamp");

        assertThatThrownBy(() -> node(database).performCheckout(stale)).isInstanceOf(CheckoutException.class);

        verify(workflow, never()).doActivities(any());
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void anOrderAnotherNodeIsPlacingIsRefused(DataSource database) throws Exception {
        Order order = order(database, "IN_PROCESS");
        assertThat(Databases.node(database).take("checkout-7")).isPresent();

        assertThatThrownBy(() -> node(database).performCheckout(order))
                .isInstanceOf(CheckoutException.class)
                .hasMessage("Order 7 is being placed by another request. Nothing was charged by this one;"
                        + " look again soon.");

        verify(workflow, never()).doActivities(any());
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void aCheckoutThatFailsLetsGoAndMayBeTriedAgain(DataSource database) throws Exception {
        Order order = order(database, "IN_PROCESS");
        DefaultProcessContextImpl<CheckoutSeed> done = new DefaultProcessContextImpl<>();
        done.setSeedData(new CheckoutSeed(order, new HashMap<>()));
        doThrow(new WorkflowException("declined")).doReturn(done).when(workflow).doActivities(any());
        OneCheckout node = node(database);

        assertThatThrownBy(() -> node.performCheckout(order)).isInstanceOf(CheckoutException.class);

        assertThat(node.performCheckout(order).getOrder()).isSameAs(order);
    }

    @ParameterizedTest
    @MethodSource("com.privatetraffic.starter.nodes.Databases#both")
    void insideATransactionItIsHeldUntilTheOrderIsThereForOthers(DataSource database) throws Exception {
        Order order = order(database, "IN_PROCESS");
        doReturn(new DefaultProcessContextImpl<CheckoutSeed>()).when(workflow).doActivities(any());
        OneCheckout node = node(database);
        Leases other = Databases.node(database);

        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            try {
                node.performCheckout(order);
            } catch (CheckoutException e) {
                throw new IllegalStateException(e);
            }
            assertThat(other.take("checkout-7")).isEmpty();
        });

        assertThat(other.take("checkout-7")).isPresent();
    }

    private OneCheckout node(DataSource database) throws Exception {
        OrderService saving = mock(OrderService.class);
        when(saving.save(any(), anyBoolean())).thenAnswer(call -> call.getArgument(0));
        Leases leases = Databases.node(database);
        OneCheckout checkout = new OneCheckout(leases, Databases.apart(database));
        ReflectionTestUtils.setField(checkout, "checkoutWorkflow", workflow);
        ReflectionTestUtils.setField(checkout, "orderService", saving);
        return checkout;
    }

    private static Order order(DataSource database, String committed) {
        new JdbcTemplate(database).update("insert into BLC_ORDER (ORDER_ID, ORDER_STATUS) values (7, ?)", committed);
        OrderImpl order = new OrderImpl();
        order.setId(7L);
        order.setStatus(OrderStatus.IN_PROCESS);
        return order;
    }
}
