package com.privatetraffic.api;

import com.privatetraffic.pool.MainPool;
import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.PoolRefusedException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
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
    MainPoolJson switchTo(@RequestBody Map<String, Object> body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        Patch said = new Patch(body, fields);
        AtomicReference<Long> poolId = new AtomicReference<>();
        AtomicReference<String> reason = new AtomicReference<>();
        // Null is a choice of its own here, "several pools": nobody makes it by leaving the field out.
        said.present("poolId");
        said.id("poolId", poolId::set);
        said.present("reason");
        said.required("reason", 500, reason::set);
        fields.check();
        try {
            return MainPoolJson.of(mainPools.switchTo(poolId.get(), reason.get(), token.actor()));
        } catch (PoolRefusedException refused) {
            throw PoolRefusals.explained(refused, "poolId");
        }
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/history")
    Items<MainPoolJson> history(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                mainPools.history(Cursor.idBefore(after), Items.toRead(limit)),
                limit,
                main -> Long.toString(main.id()),
                MainPoolJson::of);
    }
}
