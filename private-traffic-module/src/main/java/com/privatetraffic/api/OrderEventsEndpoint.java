package com.privatetraffic.api;

import com.privatetraffic.api.OrderEventBodies.CancelBody;
import com.privatetraffic.api.OrderEventBodies.ChargebackBody;
import com.privatetraffic.api.OrderEventBodies.FulfilmentBody;
import com.privatetraffic.api.OrderEventBodies.PaymentBody;
import com.privatetraffic.api.OrderEventBodies.RefundBody;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.money.Money;
import com.privatetraffic.order.ActionResult;
import com.privatetraffic.order.EventConflictException;
import com.privatetraffic.order.EventRefusedException;
import com.privatetraffic.order.OrderActions;
import com.privatetraffic.order.OrderRecords;
import com.privatetraffic.order.Refusal;
import com.privatetraffic.order.UnknownEventException;
import java.net.URI;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports what happened to an order, and asks for refunds and cancellation. */
@RestController
@RequestMapping(Api.BASE + "/orders/{number}")
final class OrderEventsEndpoint {

    private final Orders orders;
    private final OrderActions actions;
    private final OrderRecords records;

    OrderEventsEndpoint(Orders orders, OrderActions actions, OrderRecords records) {
        this.orders = orders;
        this.actions = actions;
        this.records = records;
    }

    @Needs(Scope.ORDERS)
    @PostMapping("/payments")
    ResponseEntity<OrderEventJson> pay(
            @PathVariable String number,
            @RequestBody PaymentBody body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        String key = OrderEventBodies.key(body.key());
        Money amount = OrderEventBodies.money("amount", body.amount());
        boolean captured = OrderEventBodies.captured(body.outcome());
        return report(number, order -> actions.pay(order, key, amount, captured, token.actor()));
    }

    @Needs(Scope.ORDERS)
    @PostMapping("/fulfilments")
    ResponseEntity<OrderEventJson> fulfil(
            @PathVariable String number,
            @RequestBody FulfilmentBody body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        String key = OrderEventBodies.key(body.key());
        Map<Long, Integer> quantities = OrderEventBodies.quantities(body.lines());
        return report(number, order -> actions.fulfil(order, key, quantities, token.actor()));
    }

    @Needs(Scope.ORDERS)
    @PostMapping("/refunds")
    ResponseEntity<OrderEventJson> refund(
            @PathVariable String number,
            @RequestBody RefundBody body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        String key = OrderEventBodies.key(body.key());
        String reason = OrderEventBodies.reason(body.reason());
        if ((body.lines() == null) == (body.gross() == null)) {
            throw ProblemException.malformed("lines", "Name either lines with their net amounts, or one gross amount.");
        }
        if (body.gross() != null) {
            Money gross = OrderEventBodies.money("gross", body.gross());
            return report(number, order -> actions.refund(order, key, gross, reason, token.actor()));
        }
        Map<Long, Money> nets = OrderEventBodies.nets(body.lines());
        return report(number, order -> actions.refund(order, key, nets, reason, token.actor()));
    }

    @Needs(Scope.ORDERS)
    @PostMapping("/cancel")
    ResponseEntity<OrderEventJson> cancel(
            @PathVariable String number,
            @RequestBody CancelBody body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        String key = OrderEventBodies.key(body.key());
        String reason = OrderEventBodies.reason(body.reason());
        return changed(number, order -> actions.cancel(order, key, reason, token.actor()));
    }

    @Needs(Scope.ORDERS)
    @PostMapping("/chargebacks")
    ResponseEntity<OrderEventJson> chargeBack(
            @PathVariable String number,
            @RequestBody ChargebackBody body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        String key = OrderEventBodies.key(body.key());
        return report(number, order -> actions.chargeBack(order, key, token.actor()));
    }

    @Needs(Scope.ORDERS)
    @PostMapping("/chargebacks/{key}/reverse")
    ResponseEntity<OrderEventJson> reverse(
            @PathVariable String number,
            @PathVariable String key,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        return changed(number, order -> actions.reverseChargeback(order, key, token.actor()));
    }

    /** What is reported becomes a thing of its own: 201 the first time. */
    private ResponseEntity<OrderEventJson> report(String number, LongFunction<ActionResult> action) {
        return answer(number, action, true);
    }

    /** A verb changes what is there: 200. */
    private ResponseEntity<OrderEventJson> changed(String number, LongFunction<ActionResult> action) {
        return answer(number, action, false);
    }

    private ResponseEntity<OrderEventJson> answer(String number, LongFunction<ActionResult> action, boolean creates) {
        long order = orders.findByNumber(number)
                .orElseThrow(ProblemException::notFound)
                .id();
        ActionResult result = carryOut(action, order);
        OrderEventJson body = OrderEventJson.of(result.event(), json(order));
        return switch (result.event().state()) {
            case DONE ->
                creates && !result.repeated()
                        ? ResponseEntity.created(URI.create(Api.BASE + "/orders/" + number))
                                .body(body)
                        : ResponseEntity.ok(body);
            case PENDING -> ResponseEntity.accepted().body(body);
            case FAILED -> throw ProblemException.refused(result.event().problem());
        };
    }

    private static ActionResult carryOut(LongFunction<ActionResult> action, long order) {
        try {
            return action.apply(order);
        } catch (EventConflictException otherContent) {
            throw ProblemException.conflict(otherContent.getMessage());
        } catch (EventRefusedException refused) {
            throw refused.refusal() == Refusal.BUSY
                    ? ProblemException.busy(refused.getMessage())
                    : ProblemException.refused(refused.getMessage());
        } catch (UnknownEventException unknown) {
            throw ProblemException.notFound();
        }
    }

    /** Read again: the action changed it. */
    private OrderJson json(long order) {
        return orders.find(order)
                .map(found -> OrderJson.of(found, records.find(order)))
                .orElse(null);
    }
}
