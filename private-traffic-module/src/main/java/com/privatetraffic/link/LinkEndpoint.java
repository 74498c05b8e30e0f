package com.privatetraffic.link;

import com.privatetraffic.destination.Destination;
import com.privatetraffic.link.Click.Via;
import com.privatetraffic.link.Click.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.servlet.FilterChain;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * {@code GET /l/{code}}: logs the visit, leaves the signed cookies, redirects. A filter before all others, so that a scan
 * makes no session and no anonymous customer and costs little more than the redirect itself. Whatever is wrong with a link,
 * the visitor lands on the front page: there is no error page to see and no way to tell an unknown code from a disabled
 * one.
 */
public final class LinkEndpoint extends HttpFilter {

    /** What it answers. */
    public static final String PATTERN = "/l/*";

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/l/";

    private final transient LinkRoutes routes;
    private final transient ClickLog clicks;
    private final transient Marks marks;
    private final transient Clock clock;
    private final transient Supplier<UUID> ids;

    /**
     * Makes the filter.
     *
     * @param ids random: a click's id is in a cookie anyone can read, so it must not tell when or how many
     */
    public LinkEndpoint(LinkRoutes routes, ClickLog clicks, Marks marks, Clock clock, Supplier<UUID> ids) {
        this.routes = routes;
        this.clicks = clicks;
        this.marks = marks;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain shop) {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Instant now = clock.instant();
        Optional<LinkRoute> open = routes.find(code(request)).filter(route -> route.isOpen(now));
        open.ifPresent(route -> visit(route, now, request, response));
        redirect(open.map(LinkRoute::destination).orElse(Destination.HOME), request, response);
    }

    private void visit(LinkRoute route, Instant now, HttpServletRequest request, HttpServletResponse response) {
        Carried carried = Carried.by(request);
        Click click = click(route, now, request, carried);
        clicks.add(click);
        boolean somebodys = route.link().salespersonCode() != null;
        // Bots never attribute, nor does the link of someone who is not approved.
        if (click.visitor().bot() || (somebodys && !route.credited())) {
            return;
        }
        boolean secure = request.isSecure();
        // A link of nobody's displaces nobody, but it is where the visitor came from.
        boolean counts = somebodys || !marks.isSomebodys(carried, now);
        response.addHeader(
                "Set-Cookie", counts ? marks.click(click, carried, secure) : marks.source(click, carried, secure));
        response.addHeader("Set-Cookie", marks.visitor(click.visitor().id(), now, carried, secure));
    }

    private Click click(LinkRoute route, Instant now, HttpServletRequest request, Carried carried) {
        UserAgent agent = UserAgent.of(request.getHeader("User-Agent"));
        boolean bot = agent.bot() || !"GET".equals(request.getMethod());
        Utm utm = route.link().facts().utm();
        boolean asked = request.getQueryString() != null;
        UUID id = ids.get();
        return new Click(
                id,
                route.origin(),
                now,
                asked && "qr".equals(request.getParameter("via")) ? Via.QR : Via.LINK,
                new Visitor(bot ? null : marks.visitor(carried, id), bot, agent.device(), null),
                request.getHeader("Referer"),
                asked ? utm(request).or(utm) : utm);
    }

    private static Utm utm(HttpServletRequest request) {
        return new Utm(
                request.getParameter("utm_source"),
                request.getParameter("utm_medium"),
                request.getParameter("utm_campaign"));
    }

    private static String code(HttpServletRequest request) {
        String path = request.getRequestURI();
        int code = path.indexOf(PATH, request.getContextPath().length());
        return code < 0 ? "" : path.substring(code + PATH.length());
    }

    private static void redirect(Destination destination, HttpServletRequest request, HttpServletResponse response) {
        String location = destination.location();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", location.startsWith("/") ? request.getContextPath() + location : location);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (request.isSecure()) {
            // As the shop's own pages say it: many a visitor comes here first.
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }
}
