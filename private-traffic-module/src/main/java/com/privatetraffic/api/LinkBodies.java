package com.privatetraffic.api;

import com.privatetraffic.link.Link;
import com.privatetraffic.link.LinkFacts;
import com.privatetraffic.link.NewLink;
import com.privatetraffic.link.Utm;
import com.privatetraffic.pool.Landing;
import com.privatetraffic.sales.SalespersonCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the bodies of link calls say. */
final class LinkBodies {

    /** A link of a channel needs no destination: it leads to the landing page then, as one to the front page does. */
    record LinkRequest(
            String destination,
            String label,
            String channelId,
            String salespersonCode,
            String campaign,
            String content,
            String couponCode,
            String utmSource,
            String utmMedium,
            String utmCampaign,
            Instant expiresAt,
            Boolean disabled) {}

    private static final int SHORT = 120;
    private static final int COUPON = 80;
    private static final Duration LONGEST_LIFE = Duration.ofDays(3652);

    private LinkBodies() {}

    static NewLink wanted(LinkRequest body, Instant now) {
        Fields fields = new Fields();
        String destination = body.channelId() == null
                ? fields.required("destination", body.destination(), Fields.UNLIMITED)
                : fields.optional("destination", body.destination(), Fields.UNLIMITED);
        LinkFacts facts = new LinkFacts(
                destination == null ? Landing.FRONT : destination,
                fields.optional("label", body.label(), SHORT),
                Ids.inBody("channelId", body.channelId()),
                fields.optional("campaign", body.campaign(), SHORT),
                fields.optional("content", body.content(), SHORT),
                fields.optional("couponCode", body.couponCode(), COUPON),
                new Utm(
                        fields.optional("utmSource", body.utmSource(), SHORT),
                        fields.optional("utmMedium", body.utmMedium(), SHORT),
                        fields.optional("utmCampaign", body.utmCampaign(), SHORT)),
                body.expiresAt(),
                Boolean.TRUE.equals(body.disabled()));
        fields.check();
        checkExpiry(body.expiresAt(), now);
        return new NewLink(facts, owner(body.salespersonCode()));
    }

    static UnaryOperator<LinkFacts> change(Map<String, Object> body, Link link, Instant now) {
        Fields fields = new Fields();
        Patch patch = new Patch(body, fields);
        Edits<LinkFacts> edits = new Edits<>();
        patch.required("destination", Fields.UNLIMITED, page -> edits.add(facts -> facts.leadingTo(page)));
        patch.optional("label", SHORT, label -> edits.add(facts -> facts.labelled(label)));
        patch.id("channelId", channel -> edits.add(facts -> facts.ofChannel(channel)));
        patch.optional("campaign", SHORT, campaign -> edits.add(facts -> facts.ofCampaign(campaign)));
        patch.optional("content", SHORT, content -> edits.add(facts -> facts.showing(content)));
        patch.optional("couponCode", COUPON, coupon -> edits.add(facts -> facts.withCoupon(coupon)));
        patch.optional(
                "utmSource",
                SHORT,
                source -> edits.add(facts -> facts.tagged(facts.utm().ofSource(source))));
        patch.optional(
                "utmMedium",
                SHORT,
                medium -> edits.add(facts -> facts.tagged(facts.utm().ofMedium(medium))));
        patch.optional(
                "utmCampaign",
                SHORT,
                campaign -> edits.add(facts -> facts.tagged(facts.utm().ofCampaign(campaign))));
        patch.instant("expiresAt", until -> edits.add(facts -> facts.until(until)));
        patch.flag("disabled", off -> edits.add(facts -> facts.disabled(off)));
        patch.optional("salespersonCode", SHORT, owner -> {
            if (owner == null || !owner.equals(link.salespersonCode())) {
                fields.wrong("salespersonCode", "A link stays whose it is; make another.");
            }
        });
        fields.check();
        Instant until = edits.apply(link.facts()).expiresAt();
        if (until != null && !until.equals(link.facts().expiresAt())) {
            checkExpiry(until, now);
        }
        return edits;
    }

    /** A salesperson's code as it is issued. */
    static String owner(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return SalespersonCodes.typed(typed)
                .orElseThrow(() -> ProblemException.refused("salespersonCode", "No salesperson has this code."));
    }

    private static void checkExpiry(Instant expiresAt, Instant now) {
        if (expiresAt != null && (expiresAt.isBefore(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE)))) {
            throw ProblemException.refused("expiresAt", "Use an instant from now to ten years ahead.");
        }
    }
}
