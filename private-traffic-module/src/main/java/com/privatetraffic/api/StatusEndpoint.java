package com.privatetraffic.api;

import com.privatetraffic.ledger.LedgerCheck;
import com.privatetraffic.ledger.LedgerCheckResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the module is there and its books are in order. */
@RestController
final class StatusEndpoint {

    record Status(boolean enabled, String version, Map<String, Boolean> features, LedgerStatus ledger) {}

    /** Both null before the first check. */
    record LedgerStatus(Boolean balanced, Instant checkedAt) {}

    private static final Map<String, Boolean> FEATURES = Map.of(
            "links", true, "contacts", true, "members", true, "salespeople", true, "commissions", true, "ledger", true);

    private final LedgerCheck check;

    StatusEndpoint(LedgerCheck check) {
        this.check = check;
    }

    @Needs({})
    @GetMapping(Api.BASE + "/status")
    Status status() {
        Optional<LedgerCheckResult> latest = check.latest();
        return new Status(
                true,
                Optional.ofNullable(StatusEndpoint.class.getPackage().getImplementationVersion())
                        .orElse("development"),
                FEATURES,
                new LedgerStatus(
                        latest.map(LedgerCheckResult::balanced).orElse(null),
                        latest.map(LedgerCheckResult::checkedAt).orElse(null)));
    }
}
