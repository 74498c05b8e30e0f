package com.privatetraffic.link;

import com.privatetraffic.link.Click.Utm;
import com.privatetraffic.link.Click.Via;
import java.net.URI;
import java.time.Clock;
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

    private final Links links;
    private final LinkOwners owners;
    private final ClickLog clicks;
    private final ClickCookie cookie;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public LinkEndpoint(
            Links links, LinkOwners owners, ClickLog clicks, ClickCookie cookie, Clock clock, Supplier<UUID> ids) {
        this.links = links;
        this.owners = owners;
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
        Optional<Link> link = links.find(code).filter(links::isOpen);
        if (link.isEmpty()) {
            return redirect(Destination.HOME, request, null);
        }
        Click click = click(link.get(), request);
        clicks.add(click);
        ClickMark mark = new ClickMark(click.id(), click.linkCode(), click.salespersonCode(), click.occurredAt());
        return redirect(links.follow(link.get()), request, attributes(click, carried) ? mark : null);
    }

    /** Bots never attribute, nor does the link of someone who is not approved; a link of nobody's displaces nobody. */
    private boolean attributes(Click click, String carried) {
        if (click.bot()) {
            return false;
        }
        if (click.salespersonCode() != null) {
            return owners.isCredited(click.salespersonCode());
        }
        return cookie.read(carried, click.occurredAt())
                .map(mark -> mark.salespersonCode() == null)
                .orElse(true);
    }

    private Click click(Link link, HttpServletRequest request) {
        String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Click(
                ids.get(),
                link.code(),
                link.salespersonCode(),
                clock.instant(),
                "qr".equals(request.getParameter("via")) ? Via.QR : Via.LINK,
                BotDetection.isBot(userAgent, request.getMethod()),
                Device.of(userAgent),
                null,
                request.getHeader(HttpHeaders.REFERER),
                new Utm(
                        request.getParameter("utm_source"),
                        request.getParameter("utm_medium"),
                        request.getParameter("utm_campaign")));
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
