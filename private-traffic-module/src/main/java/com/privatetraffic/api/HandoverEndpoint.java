package com.privatetraffic.api;

import com.privatetraffic.profile.Handover;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salesperson;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All contacts of a salesperson, given to another. */
@RestController
@RequestMapping(Api.BASE + "/salespeople/{code}/transfer-contacts")
final class HandoverEndpoint {

    record HandoverRequest(String to, String reason) {}

    record HandoverJson(String from, String to, long moved) {}

    private final Roster roster;
    private final Handover handover;

    HandoverEndpoint(Roster roster, Handover handover) {
        this.roster = roster;
        this.handover = handover;
    }

    @Needs(Scope.SALES)
    @PostMapping
    HandoverJson transfer(
            @PathVariable String code,
            @RequestBody HandoverRequest body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Salesperson from = roster.find(code).orElseThrow(ProblemException::notFound);
        Fields fields = new Fields();
        String to = fields.required("to", body.to(), Fields.UNLIMITED);
        String reason = fields.required("reason", body.reason(), Fields.UNLIMITED);
        fields.check();
        long moved = ProfileRefusals.explained(() -> handover.all(from.code(), to, reason, token.actor()));
        return new HandoverJson(from.code(), to, moved);
    }
}
