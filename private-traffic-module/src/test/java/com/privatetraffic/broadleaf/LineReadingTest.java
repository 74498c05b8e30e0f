package com.privatetraffic.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.commerce.OrderLine;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.offer.domain.OrderAdjustment;
import org.broadleafcommerce.core.offer.domain.OrderAdjustmentImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemImpl;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.junit.jupiter.api.Test;

class LineReadingTest {

    private final Order order = new OrderImpl();
    private final FulfillmentGroup group = group(FulfillmentType.PHYSICAL_SHIP);

    @Test
    void the_share_of_an_order_discount_is_the_one_the_shop_prorated() {
        discount("4.00");
        shipped(item("30.00", 1), group, "1.00");
        shipped(item("10.00", 1), group, "3.00");
        assertThat(nets(IncludedTax.NONE)).containsExactly(2900L, 700L);
    }

    @Test
    void a_discount_the_shop_did_not_prorate_or_not_in_full_is_spread_by_largest_remainder() {
        discount("1.00");
        shipped(item("10.00", 1), group, null);
        shipped(item("10.00", 1), group, "0.10");
        item("10.00", 1);
        assertThat(nets(IncludedTax.NONE)).containsExactly(966L, 967L, 967L);
    }

    @Test
    void a_discount_above_the_merchandise_takes_no_more_than_there_is() {
        discount("50.00");
        item("30.00", 1);
        assertThat(nets(IncludedTax.NONE)).containsExactly(0L);
    }

    @Test
    void contained_tax_is_taken_out_as_the_shop_computed_it_or_by_the_stores_rate() {
        FulfillmentGroupItem taxed = shipped(item("10.70", 1), group, null);
        taxed.setTotalTax(new Money("0.70"));
        item("11.90", 1);
        assertThat(nets(new IncludedTax(true, BigDecimal.valueOf(19)))).containsExactly(1000L, 1000L);
        assertThat(nets(IncludedTax.NONE)).containsExactly(1070L, 1190L);
    }

    @Test
    void a_group_that_was_sent_hands_over_all_its_items_and_one_that_was_partly_sent_only_those_it_says() {
        FulfillmentGroupItem partly = shipped(item("10.00", 3), group, null);
        shipped(item("10.00", 2), group, null);
        group.setStatus(FulfillmentGroupStatusType.PARTIALLY_FULFILLED);
        assertThat(fulfilled()).containsExactly(0, 0);
        partly.setStatus(FulfillmentGroupStatusType.FULFILLED);
        assertThat(fulfilled()).containsExactly(3, 0);
        group.setStatus(FulfillmentGroupStatusType.DELIVERED);
        assertThat(fulfilled()).containsExactly(3, 2);
    }

    @Test
    void a_line_in_two_parcels_is_handed_over_by_quantity() {
        OrderItem item = item("10.00", 3);
        shipped(item, group, null).setQuantity(2);
        FulfillmentGroup second = group(FulfillmentType.PHYSICAL_SHIP);
        shipped(item, second, null).setQuantity(1);
        group.setStatus(FulfillmentGroupStatusType.FULFILLED);
        assertThat(fulfilled()).containsExactly(2);
    }

    @Test
    void what_is_downloaded_needs_no_shipping_and_what_is_fetched_does() {
        shipped(item("10.00", 1), group(FulfillmentType.DIGITAL), null);
        shipped(item("10.00", 1), group(FulfillmentType.PHYSICAL_PICKUP), null);
        shipped(item("10.00", 1), group(null), null);
        assertThat(lines(IncludedTax.NONE)).extracting(OrderLine::shippable).containsExactly(false, true, true);
    }

    private OrderItem item(String price, int quantity) {
        OrderItem item = new OrderItemImpl();
        item.setId(order.getOrderItems().size() + 1L);
        item.setOrder(order);
        item.setQuantity(quantity);
        item.setName("Candle");
        item.setPrice(new Money(new BigDecimal(price)));
        order.getOrderItems().add(item);
        return item;
    }

    private FulfillmentGroup group(FulfillmentType type) {
        FulfillmentGroup made = new FulfillmentGroupImpl();
        made.setOrder(order);
        made.setType(type);
        order.getFulfillmentGroups().add(made);
        return made;
    }

    private static FulfillmentGroupItem shipped(OrderItem item, FulfillmentGroup group, String share) {
        FulfillmentGroupItem shipped = new FulfillmentGroupItemImpl();
        shipped.setOrderItem(item);
        shipped.setQuantity(item.getQuantity());
        shipped.setFulfillmentGroup(group);
        if (share != null) {
            shipped.setProratedOrderAdjustmentAmount(new Money(new BigDecimal(share)));
        }
        group.getFulfillmentGroupItems().add(shipped);
        return shipped;
    }

    private void discount(String value) {
        OrderAdjustment adjustment = new OrderAdjustmentImpl();
        adjustment.setOrder(order);
        adjustment.setValue(new Money(new BigDecimal(value)));
        order.getOrderAdjustments().add(adjustment);
    }

    private List<Long> nets(IncludedTax tax) {
        return lines(tax).stream().map(line -> line.net().minor()).toList();
    }

    private List<Integer> fulfilled() {
        return lines(IncludedTax.NONE).stream().map(OrderLine::fulfilled).toList();
    }

    private List<OrderLine> lines(IncludedTax tax) {
        return new LineReading(order, Currency.getInstance("USD"), tax).lines();
    }
}
