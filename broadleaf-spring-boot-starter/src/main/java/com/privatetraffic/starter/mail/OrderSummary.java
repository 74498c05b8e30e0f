package com.privatetraffic.starter.mail;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;

/** What a mail says of an order, worded for one language. */
public record OrderSummary(String number, List<Line> lines, String savings, String delivery, String tax, String total) {

    /** One line; {@code total} is what is paid for all of it. */
    public record Line(String name, int quantity, String total) {}

    static OrderSummary of(Order order, Locale locale) {
        return new OrderSummary(
                order.getOrderNumber(),
                order.getOrderItems().stream()
                        .map(item -> new Line(name(item), item.getQuantity(), money(item.getTotalPrice(), locale)))
                        .toList(),
                unlessZero(order.getTotalAdjustmentsValue(), locale),
                money(order.getTotalShipping(), locale),
                unlessZero(order.getTotalTax(), locale),
                money(order.getTotal(), locale));
    }

    private static String name(OrderItem item) {
        return item instanceof DiscreteOrderItem discrete && discrete.getSku() != null
                ? discrete.getSku().getName()
                : item.getName();
    }

    private static String unlessZero(Money money, Locale locale) {
        return money == null || money.isZero() ? null : money(money, locale);
    }

    private static String money(Money money, Locale locale) {
        if (money == null) {
            return "";
        }
        Currency currency = money.getCurrency();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(money.getAmount());
    }
}
