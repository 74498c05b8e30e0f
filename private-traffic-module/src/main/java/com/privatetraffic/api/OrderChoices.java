package com.privatetraffic.api;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.Click;
import com.privatetraffic.attribution.Consent;
import com.privatetraffic.link.ClickLog;
import com.privatetraffic.link.Link;
import com.privatetraffic.link.LinkRoute;
import com.privatetraffic.link.LinkRoutes;
import com.privatetraffic.member.MembershipTerms;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.SalespersonCodes;
import java.time.Clock;
import java.util.UUID;

/**
 * What a body says about who brought the buyer and what they agreed to, kept beside the cart as a checkout page would.
 * A link that the order names counts as a click on it now.
 */
final class OrderChoices {

    private final CartChoices choices;
    private final LinkRoutes routes;
    private final ClickLog clicks;
    private final Roster roster;
    private final Clock clock;

    OrderChoices(CartChoices choices, LinkRoutes routes, ClickLog clicks, Roster roster, Clock clock) {
        this.choices = choices;
        this.routes = routes;
        this.clicks = clicks;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * What the body says, checked.
     *
     * @throws ProblemException 422 when the link or the salesperson does not exist; one who exists but is not approved is
     *     for attribution to judge
     */
    CartChoice check(OrderBody body, ApiToken token) {
        LinkRoute link = body.link() == null ? null : openLink(body.link());
        String code = body.salesperson() == null ? null : knownCode(body.salesperson());
        Consent membership = body.joins()
                ? new Consent(MembershipTerms.VERSION, recorded(body, token), Consent.EXTERNAL_ORDER)
                : null;
        return new CartChoice(link == null ? null : click(link.link()), code, membership, null);
    }

    void keep(long cart, CartChoice choice) {
        if (choice.click() != null) {
            log(choice.click());
            choices.rememberClick(cart, choice.click());
            choices.rememberSource(cart, choice.click());
        }
        choices.rememberCode(cart, choice.typedCode());
        choices.rememberConsents(cart, choice.membership(), choice.news());
    }

    /** Nobody here knows what the buyer was shown, so who says that they agreed stands in its place. */
    private static String recorded(OrderBody body, ApiToken token) {
        return "Recorded by " + token.name() + " for an order taken elsewhere, reference "
                + body.externalReference().trim() + ".";
    }

    private LinkRoute openLink(String code) {
        return routes.look(code)
                .filter(route -> route.isOpen(clock.instant()))
                .orElseThrow(() -> ProblemException.refused("linkCode", "No open link has this code."));
    }

    private String knownCode(String code) {
        return SalespersonCodes.typed(code)
                .filter(roster::exists)
                .orElseThrow(() -> ProblemException.refused("salespersonCode", "No salesperson has this code."));
    }

    private Click click(Link link) {
        return new Click(UUID.randomUUID(), link.code(), link.salespersonCode(), clock.instant());
    }

    private void log(Click click) {
        routes.look(click.linkCode())
                .ifPresent(route -> clicks.add(com.privatetraffic.link.Click.toldBy(click, route.origin())));
    }
}
