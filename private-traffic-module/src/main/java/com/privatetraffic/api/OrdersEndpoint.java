package com.privatetraffic.api;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.commerce.OrderRequest;
import com.privatetraffic.commerce.OrderTaking;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.order.OrderRecords;
import java.net.URI;
import java.util.function.LongConsumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders: those taken elsewhere are placed here, all of them are read here. */
@RestController
@RequestMapping(Api.BASE + "/orders")
final class OrdersEndpoint {

    private final ExternalOrders external;
    private final OrderTaking taking;
    private final OrderChoices choices;
    private final Orders orders;
    private final OrderRecords records;

    OrdersEndpoint(
            ExternalOrders external, OrderTaking taking, OrderChoices choices, Orders orders, OrderRecords records) {
        this.external = external;
        this.taking = taking;
        this.choices = choices;
        this.orders = orders;
        this.records = records;
    }

    @Needs(Scope.ORDERS)
    @PostMapping
    ResponseEntity<OrderJson> place(@RequestBody OrderBody body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        OrderRequest request = body.request();
        String content = OrderContent.of(body, request).hash();
        ExternalOrders.Outcome outcome = external.place(
                body.externalReference(), content, token.actor(), report -> place(request, body, token, report));
        OrderJson order = json(outcome.order());
        URI location = URI.create(Api.BASE + "/orders/" + order.number());
        return outcome.placedNow()
                ? ResponseEntity.created(location).body(order)
                : ResponseEntity.ok().location(location).body(order);
    }

    @Needs(Scope.ORDERS)
    @GetMapping("/{number}")
    OrderJson get(@PathVariable String number) {
        return orders.findByNumber(number).map(this::json).orElseThrow(ProblemException::notFound);
    }

    /** What the body names is looked at only here: a repetition is answered even if its link has been closed since. */
    private PlacedOrder place(OrderRequest request, OrderBody body, ApiToken token, LongConsumer report) {
        CartChoice choice = choices.check(body, token);
        return taking.place(request, cart -> {
            report.accept(cart);
            choices.keep(cart, choice);
        });
    }

    private OrderJson json(PlacedOrder order) {
        return OrderJson.of(order, records.find(order.id()));
    }
}
