package com.privatetraffic.link;

import com.privatetraffic.destination.Destination;
import com.privatetraffic.link.Click.Via;
import com.privatetraffic.link.Click.Visitor;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /l/{code}}: logs the visit, leaves the signed cookie, redirects. Outside the shop's filters, so that no
 * anonymous customer and no session is made for every scan. Whatever is wrong with a link, the visitor lands on the front
 * page: there is no error page to see and no way to tell an unknown code from a disabled one.
 */
@RestController
public final class LinkEndpoint {

    private final LinkRoutes routes;
    private final ClickLog clicks;
    private final ClickCookie cookie;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public LinkEndpoint(LinkRoutes routes, ClickLog clicks, ClickCookie cookie, Clock clock, Supplier<UUID> ids) {
        this.routes = routes;
        this.clicks = clicks;
        this.cookie = cookie;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/l/{code}")
    public ResponseEntity<Void> open(
            @PathVariable String code,
            @CookieValue(name = ClickCookie.NAME, required = false) String carried,
            HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<LinkRoute> open = routes.find(code).filter(route -> route.isOpen(now));
        if (open.isEmpty()) {
            return redirect(Destination.HOME, request, null);
        }
        LinkRoute route = open.get();
        Click click = click(route, now, request);
        clicks.add(click);
        ClickMark mark = new ClickMark(click.id(), code, route.link().salespersonCode(), now);
        return redirect(route.destination(), request, attributes(route, click, carried) ? mark : null);
    }

    /** Bots never attribute, nor does the link of someone who is not approved; a link of nobody's displaces nobody. */
    private boolean attributes(LinkRoute route, Click click, String carried) {
        if (click.visitor().bot()) {
            return false;
        }
        if (route.link().salespersonCode() != null) {
            return route.credited();
        }
        return cookie.read(carried, click.occurredAt())
                .map(mark -> mark.salespersonCode() == null)
                .orElse(true);
    }

    private Click click(LinkRoute route, Instant now, HttpServletRequest request) {
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Click(
                ids.get(),
                route.origin(),
                now,
                "qr".equals(request.getParameter("via")) ? Via.QR : Via.LINK,
                new Visitor(null, BotDetection.isBot(userAgent, request.getMethod()), Device.of(userAgent), null),
                request.getHeader(HttpHeaders.REFERER),
                new Utm(
                                request.getParameter("utm_source"),
                                request.getParameter("utm_medium"),
                                request.getParameter("utm_campaign"))
                        .or(route.link().facts().utm()));
    }

    private ResponseEntity<Void> redirect(Destination destination, HttpServletRequest request, ClickMark mark) {
        String location = destination.location();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(location.startsWith("/") ? request.getContextPath() + location : location))
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow");
        if (mark != null) {
            answer.header(HttpHeaders.SET_COOKIE, cookieOf(mark, request).toString());
        }
        return answer.build();
    }

    private ResponseCookie cookieOf(ClickMark mark, HttpServletRequest request) {
        return ResponseCookie.from(ClickCookie.NAME, cookie.write(mark))
                .path("/")
                .maxAge(cookie.life())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }
}
