package com.privatetraffic.api;

import com.privatetraffic.webhook.Parked;
import com.privatetraffic.webhook.ParkedDelivery;
import com.privatetraffic.webhook.Problem;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What platforms sent and nobody could take in: why, and once more. */
@RestController
@RequestMapping(Api.BASE + "/webhooks/parked")
final class ParkedWebhooksEndpoint {

    record ProblemJson(String reason, String platform, String externalAccountId, String part, String detail) {

        static ProblemJson of(Problem problem) {
            return new ProblemJson(
                    problem.reason().name(), problem.platform(), problem.account(), problem.part(), problem.detail());
        }
    }

    record ParkedJson(
            String id,
            String connectionId,
            Instant receivedAt,
            String state,
            int tries,
            long bytes,
            List<ProblemJson> problems) {

        static ParkedJson of(ParkedDelivery delivery) {
            return new ParkedJson(
                    Ids.text(delivery.id()),
                    Ids.text(delivery.connectionId()),
                    delivery.receivedAt(),
                    delivery.state(),
                    delivery.tries(),
                    delivery.bytes(),
                    delivery.problems().stream().map(ProblemJson::of).toList());
        }
    }

    private final Parked parked;

    ParkedWebhooksEndpoint(Parked parked) {
        this.parked = parked;
    }

    @Needs(Scope.ADMIN)
    @GetMapping
    Items<ParkedJson> list(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                parked.list(Cursor.id(after), Items.toRead(limit)),
                limit,
                delivery -> Long.toString(delivery.id()),
                ParkedJson::of);
    }

    @Needs(Scope.ADMIN)
    @PostMapping("/{id}/retry")
    ParkedJson retry(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        long delivery = Ids.inPath(id);
        if (parked.find(delivery).isEmpty()) {
            throw ProblemException.notFound();
        }
        if (!parked.retry(delivery, token.actor())) {
            throw ProblemException.conflict("This delivery isn't parked.");
        }
        return ParkedJson.of(parked.find(delivery).orElseThrow());
    }
}
