package com.privatetraffic.api;

import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.pool.Controllability;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolChange;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.pool.PoolRefusedException;
import com.privatetraffic.pool.PoolStage;
import com.privatetraffic.pool.Pools;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Traffic pools. */
@RestController
@RequestMapping(Api.BASE + "/pools")
final class PoolsEndpoint {

    record PoolRequest(
            String name, String kind, String owner, String landingPage, String controllability, Boolean enabled) {}

    record PoolJson(
            String id,
            String name,
            String kind,
            boolean online,
            String owner,
            String landingPage,
            String controllability,
            String stage,
            boolean enabled,
            Long size,
            Instant sizeCountedAt,
            Instant createdAt) {

        static PoolJson of(Pool pool) {
            PoolFacts facts = pool.facts();
            return new PoolJson(
                    Ids.text(pool.id()),
                    facts.name(),
                    facts.kind().name(),
                    facts.kind().isDigital(),
                    facts.owner(),
                    facts.landingPage(),
                    facts.controllability().name(),
                    pool.stage().name(),
                    facts.enabled(),
                    pool.size(),
                    pool.countedAt(),
                    pool.createdAt());
        }
    }

    record PoolSizeJson(long size, Instant countedAt, String countedBy) {}

    private static final int NAME = 120;

    private final Pools pools;
    private final PoolList list;

    PoolsEndpoint(Pools pools, PoolList list) {
        this.pools = pools;
        this.list = list;
    }

    @Needs(Scope.CAMPAIGNS)
    @PostMapping
    ResponseEntity<PoolJson> create(
            @RequestBody PoolRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        String name = fields.required("name", body.name(), NAME);
        PoolKind kind = fields.choice("kind", body.kind(), PoolKind.class);
        String owner = fields.optional("owner", body.owner(), NAME);
        String landingPage = fields.optional("landingPage", body.landingPage(), Fields.UNLIMITED);
        Controllability controllability = body.controllability() == null
                ? null
                : fields.choice("controllability", body.controllability(), Controllability.class);
        fields.check();
        PoolFacts usual =
                PoolFacts.usual(name, kind, landingPage).ownedBy(owner).enabled(!Boolean.FALSE.equals(body.enabled()));
        PoolFacts wanted = controllability == null ? usual : usual.controlled(controllability);
        PoolJson made = PoolJson.of(explained(() -> pools.create(wanted, token.actor())));
        return ResponseEntity.created(URI.create(Api.BASE + "/pools/" + made.id()))
                .body(made);
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping
    Items<PoolJson> list(
            @RequestParam(defaultValue = Items.USUAL) int limit, @RequestParam(required = false) String after) {
        return Items.page(
                list.list(Cursor.id(after), Items.toRead(limit)),
                limit,
                pool -> Long.toString(pool.id()),
                PoolJson::of);
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/{id}")
    PoolJson get(@PathVariable String id) {
        return PoolJson.of(list.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound));
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/{id}/sizes")
    Items<PoolSizeJson> sizes(
            @PathVariable String id,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        Pool pool = list.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
        return Items.page(
                list.sizes(pool.id(), Cursor.idBefore(after), Items.toRead(limit)),
                limit,
                size -> Long.toString(size.id()),
                size -> new PoolSizeJson(size.size(), size.countedAt(), size.countedBy()));
    }

    @Needs(Scope.CAMPAIGNS)
    @PatchMapping("/{id}")
    PoolJson change(
            @PathVariable String id,
            @RequestBody Map<String, Object> body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Pool pool = list.find(Ids.inPath(id)).orElseThrow(ProblemException::notFound);
        Fields fields = new Fields();
        PoolChange change = change(new Patch(body, fields), fields);
        fields.check();
        return PoolJson.of(explained(() -> pools.change(pool.id(), change, token.actor())));
    }

    private static PoolChange change(Patch patch, Fields fields) {
        PoolChange.Builder change = PoolChange.builder();
        patch.required("name", NAME, name -> change.facts(facts -> facts.named(name)));
        patch.optional("owner", NAME, owner -> change.facts(facts -> facts.ownedBy(owner)));
        patch.optional("landingPage", Fields.UNLIMITED, page -> change.facts(facts -> facts.landingAt(page)));
        patch.choice(
                "controllability", Controllability.class, degree -> change.facts(facts -> facts.controlled(degree)));
        patch.flag("enabled", enabled -> change.facts(facts -> facts.enabled(enabled)));
        patch.natural("size", change::counted);
        patch.choice("kind", PoolKind.class, kind -> change.facts(facts -> facts.becoming(kind)));
        patch.choice("stage", PoolStage.class, change::toStage);
        patch.required("reason", 500, change::because);
        if (patch.has("stage") && !patch.has("reason")) {
            fields.wrong("reason", "Say why the pool moves to another stage.");
        }
        return change.build();
    }

    private static Pool explained(Supplier<Pool> saving) {
        try {
            return saving.get();
        } catch (RefusedDestinationException refused) {
            throw LandingRefusals.explained(refused);
        } catch (PoolRefusedException refused) {
            throw PoolRefusals.explained(refused, "id");
        }
    }
}
