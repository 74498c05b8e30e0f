package com.privatetraffic.api;

import com.privatetraffic.pool.MainPool;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.PoolRefusedException;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which pool every other one leads to. */
@RestController
@RequestMapping(Api.BASE + "/main-pool")
final class MainPoolEndpoint {

    record SwitchRequest(String poolId, String reason) {}

    record MainPoolJson(String poolId, Instant from, Instant until, String actor, String reason) {

        static MainPoolJson of(MainPool main) {
            return new MainPoolJson(Ids.text(main.poolId()), main.from(), main.until(), main.actor(), main.reason());
        }
    }

    private final MainPools mainPools;

    MainPoolEndpoint(MainPools mainPools) {
        this.mainPools = mainPools;
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping
    MainPoolJson current() {
        return MainPoolJson.of(mainPools.current());
    }

    @Needs(Scope.CAMPAIGNS)
    @PutMapping
    MainPoolJson switchTo(@RequestBody SwitchRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        String reason = fields.required("reason", body.reason(), 500);
        fields.check();
        Long poolId = Ids.inBody("poolId", body.poolId());
        try {
            return MainPoolJson.of(mainPools.switchTo(poolId, reason, token.actor()));
        } catch (PoolRefusedException refused) {
            throw ProblemException.refused("poolId", sentence(refused.rule()));
        }
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/history")
    Items<MainPoolJson> history(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        long before = after == null ? Long.MAX_VALUE : Cursor.id(after);
        return Items.page(
                mainPools.history(before, Items.toRead(limit)),
                limit,
                main -> Long.toString(main.id()),
                MainPoolJson::of);
    }

    private static String sentence(PoolRefusedException.Rule rule) {
        return switch (rule) {
            case NOT_DIGITAL -> "An offline pool can't be the main one: nobody can be led to it by a link.";
            case DISABLED -> "This pool is switched off; switch it on first.";
            case UNKNOWN_POOL, NAME_TAKEN -> "There is no such pool.";
        };
    }
}
