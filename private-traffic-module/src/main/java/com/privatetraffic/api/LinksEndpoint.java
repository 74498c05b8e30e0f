package com.privatetraffic.api;

import com.privatetraffic.link.Link;
import com.privatetraffic.link.Links;
import com.privatetraffic.link.NewLink;
import com.privatetraffic.link.QrCode;
import com.privatetraffic.link.RefusedDestinationException;
import com.privatetraffic.link.StoreAddress;
import com.privatetraffic.link.UnknownOwnerException;
import com.privatetraffic.sales.SalespersonCodes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tracked links and their QR codes. */
@RestController
@RequestMapping(Api.BASE + "/links")
final class LinksEndpoint {

    record LinkRequest(
            String destination,
            String label,
            String salespersonCode,
            String campaign,
            String content,
            String couponCode,
            Instant expiresAt,
            Object channelId) {}

    record LinkJson(
            String code,
            String url,
            String qrUrl,
            String destination,
            String label,
            String salespersonCode,
            String campaign,
            String content,
            String couponCode,
            Instant expiresAt,
            boolean disabled,
            Instant createdAt) {}

    private static final Duration LONGEST_LIFE = Duration.ofDays(3652);

    private final Links links;
    private final StoreAddress store;
    private final Clock clock;

    LinksEndpoint(Links links, StoreAddress store, Clock clock) {
        this.links = links;
        this.store = store;
        this.clock = clock;
    }

    @Needs(Scope.CAMPAIGNS)
    @PostMapping
    ResponseEntity<LinkJson> create(
            @RequestBody LinkRequest body, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Fields fields = new Fields();
        NewLink wanted = new NewLink(
                fields.required("destination", body.destination(), Fields.UNLIMITED),
                fields.optional("label", body.label(), 120),
                owner(body.salespersonCode()),
                fields.optional("campaign", body.campaign(), 120),
                fields.optional("content", body.content(), 120),
                fields.optional("couponCode", body.couponCode(), 80),
                body.expiresAt());
        fields.check();
        refuseChannel(body.channelId());
        checkExpiry(body.expiresAt());
        LinkJson made = json(create(wanted, token));
        return ResponseEntity.created(URI.create(Api.BASE + "/links/" + made.code()))
                .body(made);
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping
    Items<LinkJson> list(
            @RequestParam(required = false) String salespersonCode,
            @RequestParam(required = false) String channelId,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) String after) {
        refuseChannel(channelId);
        return Items.page(
                links.list(salespersonCode, Cursor.id(after), Items.toRead(limit)),
                limit,
                link -> Long.toString(link.id()),
                this::json);
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/{code}")
    LinkJson get(@PathVariable String code) {
        return json(find(code));
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/{code}/qr.png")
    ResponseEntity<byte[]> png(@PathVariable String code, @RequestParam(defaultValue = "512") int size) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(qr(code).png(size));
    }

    @Needs(Scope.CAMPAIGNS)
    @GetMapping("/{code}/qr.svg")
    ResponseEntity<String> svg(@PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(qr(code).svg());
    }

    private static void refuseChannel(Object channelId) {
        if (channelId != null) {
            throw ProblemException.refused("channelId", "Channels can't be used here yet.");
        }
    }

    private void checkExpiry(Instant expiresAt) {
        Instant now = clock.instant();
        if (expiresAt != null && (expiresAt.isBefore(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE)))) {
            throw ProblemException.refused("expiresAt", "Use an instant from now to ten years ahead.");
        }
    }

    private Link create(NewLink wanted, ApiToken token) {
        try {
            return links.create(wanted, token.actor());
        } catch (RefusedDestinationException refused) {
            throw ProblemException.refused(
                    "destination",
                    "A link leads to a path of the store or a host on its allow-list (rule " + refused.rule() + ").");
        } catch (UnknownOwnerException unknown) {
            throw ProblemException.refused("salespersonCode", "No salesperson has this code.");
        }
    }

    private static String owner(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return SalespersonCodes.typed(typed)
                .orElseThrow(() -> ProblemException.refused("salespersonCode", "No salesperson has this code."));
    }

    private Link find(String code) {
        return links.find(code).orElseThrow(ProblemException::notFound);
    }

    private QrCode qr(String code) {
        return QrCode.of(url(find(code).path()) + "?via=qr");
    }

    private String url(String path) {
        return store.url(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(), path);
    }

    private LinkJson json(Link link) {
        return new LinkJson(
                link.code(),
                url(link.path()),
                url(Api.BASE + "/links/" + link.code() + "/qr.png"),
                link.destination(),
                link.label(),
                link.salespersonCode(),
                link.campaign(),
                link.content(),
                link.couponCode(),
                link.expiresAt(),
                link.disabled(),
                link.createdAt());
    }
}
