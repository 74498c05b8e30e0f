package com.privatetraffic.api;

import com.privatetraffic.commerce.OrderLine;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commerce.PlacedOrder;
import com.privatetraffic.commission.Fulfilment;
import com.privatetraffic.commission.FulfilmentConflictException;
import com.privatetraffic.commission.FulfilmentRecorder;
import com.privatetraffic.commission.FulfilmentRefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reports what was handed over to the buyer. */
@RestController
final class FulfilmentsEndpoint {

    record FulfilmentBody(String key, List<LineBody> lines) {}

    /** Without a quantity the whole line is meant. */
    record LineBody(String line, BigDecimal quantity) {}

    record FulfilmentJson(String key, List<String> lines, Instant happenedAt, OrderJson order) {}

    private final Orders orders;
    private final FulfilmentRecorder recorder;

    FulfilmentsEndpoint(Orders orders, FulfilmentRecorder recorder) {
        this.orders = orders;
        this.recorder = recorder;
    }

    @Needs(Scope.ORDERS)
    @PostMapping(Api.BASE + "/orders/{number}/fulfilments")
    ResponseEntity<FulfilmentJson> record(
            @PathVariable String number,
            @RequestBody FulfilmentBody body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        PlacedOrder order = orders.findByNumber(number).orElseThrow(ProblemException::notFound);
        Fields fields = new Fields();
        String key = fields.required("key", body.key(), 120);
        fields.check();
        Set<Long> lines = wholeLines(order, body.lines());
        boolean again = recorder.isRecorded(order.id(), key);
        FulfilmentJson recorded = json(order, record(order, key, lines, token.actor()));
        return ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED).body(recorded);
    }

    private Fulfilment record(PlacedOrder order, String key, Set<Long> lines, String actor) {
        try {
            return recorder.record(order, key, lines, actor);
        } catch (FulfilmentConflictException otherContent) {
            throw ProblemException.conflict("This key stands for a fulfilment of other lines.");
        } catch (FulfilmentRefusedException refused) {
            throw ProblemException.refused(refused.getMessage());
        }
    }

    /** Empty means all. */
    private static Set<Long> wholeLines(PlacedOrder order, List<LineBody> lines) {
        if (lines == null) {
            return Set.of();
        }
        if (lines.isEmpty() || lines.contains(null)) {
            throw ProblemException.malformed("lines", "Name at least one line, or leave it out for all.");
        }
        Set<Long> whole = new HashSet<>();
        for (LineBody each : lines) {
            Long id = Ids.inBody("lines", each.line());
            OrderLine line = order.lines().stream()
                    .filter(candidate -> id != null && candidate.id() == id)
                    .findFirst()
                    .orElseThrow(() -> ProblemException.refused("lines", "The order has no such line."));
            if (each.quantity() != null && each.quantity().compareTo(BigDecimal.valueOf(line.quantity())) != 0) {
                throw ProblemException.refused("lines", "Only whole lines can be recorded so far.");
            }
            whole.add(line.id());
        }
        return whole;
    }

    private FulfilmentJson json(PlacedOrder order, Fulfilment fulfilment) {
        return new FulfilmentJson(
                fulfilment.key(),
                fulfilment.lines().stream().map(String::valueOf).toList(),
                fulfilment.happenedAt(),
                OrderJson.of(order, recorder.fulfilledLines(order.id())));
    }
}
