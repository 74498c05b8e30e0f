package com.privatetraffic.api;

import com.privatetraffic.api.LinkBodies.LinkRequest;
import com.privatetraffic.destination.RefusedDestinationException;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.link.Link;
import com.privatetraffic.link.LinkFacts;
import com.privatetraffic.link.Links;
import com.privatetraffic.link.NewLink;
import com.privatetraffic.link.QrCode;
import com.privatetraffic.link.UnknownChannelException;
import com.privatetraffic.link.UnknownOwnerException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tracked links and their QR codes. */
@RestController
@RequestMapping(Api.BASE + "/links")
final class LinksEndpoint {

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
        NewLink wanted = LinkBodies.wanted(body, clock.instant());
        LinkJson made = json(explained(() -> links.create(wanted, token.actor())));
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
        return Items.page(
                links.list(salespersonCode, Ids.inBody("channelId", channelId), Cursor.id(after), Items.toRead(limit)),
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
    @PatchMapping("/{code}")
    LinkJson change(
            @PathVariable String code,
            @RequestBody Map<String, Object> body,
            @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        UnaryOperator<LinkFacts> change = LinkBodies.change(body, find(code), clock.instant());
        return json(explained(() -> links.change(code, change, token.actor())).orElseThrow(ProblemException::notFound));
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

    private static <T> T explained(Supplier<T> saving) {
        try {
            return saving.get();
        } catch (RefusedDestinationException refused) {
            throw ProblemException.refused(
                    "destination",
                    "A link leads to a path of the store or a host on its allow-list (rule " + refused.rule() + ").");
        } catch (UnknownOwnerException unknown) {
            throw ProblemException.refused("salespersonCode", "No salesperson has this code.");
        } catch (UnknownChannelException unknown) {
            throw ProblemException.refused("channelId", "There is no such channel.");
        }
    }

    private Link find(String code) {
        return links.find(code).orElseThrow(ProblemException::notFound);
    }

    private QrCode qr(String code) {
        return QrCode.of(url(find(code).path()) + "?via=qr");
    }

    private LinkJson json(Link link) {
        return LinkJson.of(link, this::url);
    }

    private String url(String path) {
        return store.url(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(), path);
    }
}
