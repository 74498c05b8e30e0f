package com.privatetraffic.api;

import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.attribution.OrderSource;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commission.Commission;
import com.privatetraffic.commission.Commissions;
import com.privatetraffic.money.Percentage;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is credited with an order, and what it earns them. */
@RestController
@RequestMapping(Api.BASE + "/orders/{number}")
final class EarningsEndpoint {

    record ClickJson(String id, String linkCode, Instant at) {

        static ClickJson of(Click click) {
            return new ClickJson(click.id().toString(), click.linkCode(), click.at());
        }
    }

    /** By what the buyer came; decides about nobody's money. */
    record SourceJson(String pool, String channel, String campaign, ClickJson click) {

        static SourceJson of(OrderSource source) {
            return new SourceJson(
                    Ids.text(source.poolId()),
                    Ids.text(source.channelId()),
                    source.campaign(),
                    source.click() == null ? null : ClickJson.of(source.click()));
        }
    }

    /** {@code state} is PENDING until the order's task has looked at it; then it is FROZEN. */
    record AttributionJson(
            String salespersonCode,
            String reason,
            ClickJson click,
            String introducerCode,
            SourceJson source,
            String state) {}

    record CommissionJson(
            String id,
            String line,
            String salespersonCode,
            int depth,
            MoneyJson base,
            BigDecimal percent,
            String rule,
            Integer planVersion,
            MoneyJson amount,
            MoneyJson decided,
            MoneyJson reversed,
            String state,
            String reason,
            Instant availableAt,
            Localised why) {}

    private final Orders orders;
    private final OrderAttributions attributions;
    private final Commissions commissions;
    private final Roster roster;
    private final Texts texts;

    EarningsEndpoint(
            Orders orders, OrderAttributions attributions, Commissions commissions, Roster roster, Texts texts) {
        this.orders = orders;
        this.attributions = attributions;
        this.commissions = commissions;
        this.roster = roster;
        this.texts = texts;
    }

    @Needs(Scope.ORDERS)
    @GetMapping("/attribution")
    AttributionJson attribution(@PathVariable String number) {
        return attributions
                .find(order(number).id())
                .filter(OrderAttribution::isFrozen)
                .map(this::json)
                .orElse(new AttributionJson(null, "NONE", null, null, SourceJson.of(OrderSource.NONE), "PENDING"));
    }

    @Needs(Scope.SALES)
    @GetMapping("/commissions")
    Items<CommissionJson> commissions(@PathVariable String number) {
        return Items.all(
                commissions.ofOrder(order(number).id()).stream().map(this::json).toList());
    }

    private PlacedOrder order(String number) {
        return orders.findByNumber(number).orElseThrow(ProblemException::notFound);
    }

    private AttributionJson json(OrderAttribution attribution) {
        String credited =
                attribution.credit() == null ? null : attribution.credit().salespersonCode();
        Click click = attribution.choice().click();
        return new AttributionJson(
                credited,
                attribution.reason().name(),
                click == null ? null : ClickJson.of(click),
                Optional.ofNullable(credited)
                        .flatMap(roster::find)
                        .map(Salesperson::introducerCode)
                        .orElse(null),
                SourceJson.of(attribution.source()),
                attribution.state().name());
    }

    private CommissionJson json(Commission commission) {
        Percentage percent = commission.decision().percent();
        return new CommissionJson(
                Ids.text(commission.id()),
                Ids.text(commission.lineId()),
                commission.salespersonCode(),
                commission.depth(),
                MoneyJson.of(commission.decision().base()),
                percent == null ? null : percent.value(),
                commission.decision().rule(),
                commission.planVersion(),
                MoneyJson.of(commission.amount()),
                MoneyJson.of(commission.decision().amount()),
                MoneyJson.of(commission.reversed()),
                commission.state() == null ? null : commission.state().name(),
                commission.decision().reason() == null
                        ? null
                        : commission.decision().reason().name(),
                commission.availableAt(),
                Localised.of(texts, commission.why().key(), commission.why().arguments()));
    }
}
