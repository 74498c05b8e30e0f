package com.privatetraffic.link;

import com.privatetraffic.attribution.OrderSource;
import com.privatetraffic.link.Click.Origin;
import com.privatetraffic.placement.ClickTrail;
import java.util.Optional;

/** Brings clicks that orders carry back into the log: what the cookie remembers of them, which is all that money needs. */
final class OrderClicks implements ClickTrail {

    private final ClickLog log;
    private final LinkRoutes routes;

    OrderClicks(ClickLog log, LinkRoutes routes) {
        this.log = log;
        this.routes = routes;
    }

    @Override
    public OrderSource keep(com.privatetraffic.attribution.Click click) {
        // Only people's clicks get into a cookie, and only through links.
        Optional<LinkRoute> route = routes.look(click.linkCode());
        log.ensure(Click.toldBy(click, origin(click, route)));
        Origin logged = log.origin(click.id());
        return new OrderSource(
                click,
                logged.channelId(),
                logged.poolId(),
                route.map(each -> each.link().facts().campaign()).orElse(null));
    }

    private static Origin origin(com.privatetraffic.attribution.Click click, Optional<LinkRoute> route) {
        return new Origin(
                click.linkCode(),
                // The source's cookie names nobody; its click may still have been somebody's.
                click.salespersonCode() != null
                        ? click.salespersonCode()
                        : route.map(each -> each.link().salespersonCode()).orElse(null),
                route.map(each -> each.link().facts().channelId()).orElse(null),
                route.map(LinkRoute::poolId).orElse(null));
    }
}
