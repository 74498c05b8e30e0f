package com.privatetraffic.link;

import com.privatetraffic.link.Click.Utm;
import com.privatetraffic.link.Click.Via;
import com.privatetraffic.placement.ClickTrail;

/** Brings clicks that orders carry back into the log: what the cookie remembers of them, which is all that money needs. */
final class OrderClicks implements ClickTrail {

    private final ClickLog log;
    private final Links links;

    OrderClicks(ClickLog log, Links links) {
        this.log = log;
        this.links = links;
    }

    @Override
    public String keep(com.privatetraffic.attribution.Click click) {
        // Only people's clicks get into a cookie, and only through links.
        log.ensure(new Click(
                click.id(),
                click.linkCode(),
                click.salespersonCode(),
                click.at(),
                Via.LINK,
                false,
                Device.UNKNOWN,
                null,
                null,
                Utm.NONE));
        return links.find(click.linkCode()).map(Link::campaign).orElse(null);
    }
}
