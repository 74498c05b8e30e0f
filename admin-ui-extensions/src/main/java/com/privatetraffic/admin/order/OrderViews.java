package com.privatetraffic.admin.order;

import com.privatetraffic.commission.Commission;
import com.privatetraffic.commission.Commissions;
import com.privatetraffic.money.Money;
import com.privatetraffic.money.MoneyText;
import com.privatetraffic.order.EventRefusedException;
import com.privatetraffic.order.OrderOutlook;
import com.privatetraffic.order.OrderRecord;
import com.privatetraffic.order.OrderStanding;
import com.privatetraffic.text.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Puts what is kept of an order into words. */
final class OrderViews {

    private final Commissions commissions;
    private final Texts texts;
    private final MessageSource messages;

    OrderViews(Commissions commissions, Texts texts, MessageSource messages) {
        this.commissions = commissions;
        this.texts = texts;
        this.messages = messages;
    }

    OrderView of(OrderOutlook outlook, Locale locale) {
        OrderRecord record = outlook.record();
        OrderStanding standing = record.reported();
        return new OrderView(
                record.order().id(),
                record.order().number(),
                MoneyText.of(record.order().total(), locale),
                record.order().isPaid()
                        ? texts.dates().minute(record.order().paidAt(), locale)
                        : message("pt.order.unpaid", locale),
                MoneyText.of(outlook.refundable(), locale),
                standing.lines().stream().map(line -> line(line, locale)).toList(),
                commissions.ofOrder(record.order().id()).stream()
                        .map(commission -> earning(commission, locale))
                        .toList());
    }

    /** What follows from cancelling, each with its count. */
    List<String> consequences(OrderOutlook outlook, Locale locale) {
        OrderRecord record = outlook.record();
        OrderStanding standing = record.reported();
        List<Commission> earning = commissions.ofOrder(record.order().id()).stream()
                .filter(commission -> commission.amount().isPositive())
                .toList();
        Money taken = earning.stream()
                .map(Commission::amount)
                .reduce(Money.zero(record.order().currency()), Money::plus);
        long pieces = standing.lines().stream()
                .mapToLong(line -> (long) line.frozen().quantity() - line.fulfilled())
                .sum();
        return List.of(
                record.order().isPaid() || outlook.cancellable().isPositive()
                        ? message("pt.order.cancel.money", locale, MoneyText.of(outlook.cancellable(), locale))
                        : message("pt.order.cancel.noMoney", locale),
                message("pt.order.cancel.pieces", locale, pieces),
                message("pt.order.cancel.commissions", locale, earning.size(), MoneyText.of(taken, locale)),
                message("pt.order.cancel.stays", locale));
    }

    /** In the language, or in English where nobody translated it. */
    String why(EventRefusedException refused, Locale locale) {
        String key = refused.refusal().key();
        String words = messages.getMessage(key, refused.words(locale).toArray(), key, locale);
        return key.equals(words) ? refused.getMessage() : words;
    }

    String gone(Money money, Locale locale) {
        return message("pt.order.gone", locale, MoneyText.of(money, locale));
    }

    String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale);
    }

    private static OrderView.Line line(OrderStanding.Line line, Locale locale) {
        return new OrderView.Line(
                line.frozen().id(),
                line.frozen().name(),
                line.frozen().quantity(),
                line.fulfilled(),
                line.frozen().quantity() - line.fulfilled(),
                MoneyText.of(line.frozen().base(), locale),
                MoneyText.of(line.refunded(), locale),
                MoneyText.of(line.left(), locale));
    }

    private OrderView.Earning earning(Commission commission, Locale locale) {
        String state = commission.state() == null ? "NONE" : commission.state().name();
        return new OrderView.Earning(
                commission.lineName(),
                commission.salespersonCode(),
                MoneyText.of(commission.amount(), locale),
                state,
                message("pt.commission." + state, locale),
                texts.of(locale, commission.why().key(), commission.why().arguments()));
    }
}
