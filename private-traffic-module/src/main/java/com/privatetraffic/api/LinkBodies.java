package com.privatetraffic.api;

import com.privatetraffic.link.ChatLine;
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
            String chatPhone,
            String chatText,
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
    private static final int CHAT_TEXT = 1000;
    private static final Duration LONGEST_LIFE = Duration.ofDays(3652);

    private LinkBodies() {}

    static NewLink wanted(LinkRequest body, Instant now) {
        Fields fields = new Fields();
        ChatLine chat = chat(fields, body.chatPhone(), body.chatText());
        if (chat != null && body.destination() != null) {
            fields.wrong("destination", "A link opens either a page or a chat.");
        }
        String destination = body.channelId() == null && chat == null
                ? fields.required("destination", body.destination(), Fields.UNLIMITED)
                : fields.optional("destination", body.destination(), Fields.UNLIMITED);
        LinkFacts facts = new LinkFacts(
                destination == null ? Landing.FRONT : destination,
                chat,
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
        if (link.facts().chat() == null) {
            patch.required("destination", Fields.UNLIMITED, page -> edits.add(facts -> facts.leadingTo(page)));
            refuse(patch, fields, "chatPhone", "chatText");
        } else {
            changeChat(patch, fields, edits);
            refuse(patch, fields, "destination");
        }
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

    private static void changeChat(Patch patch, Fields fields, Edits<LinkFacts> edits) {
        patch.required("chatPhone", SHORT, typed -> {
            String phone = phone(fields, typed);
            if (phone != null) {
                edits.add(
                        facts -> facts.chatting(new ChatLine(phone, facts.chat().text())));
            }
        });
        patch.optional(
                "chatText",
                CHAT_TEXT,
                text -> edits.add(
                        facts -> facts.chatting(new ChatLine(facts.chat().phone(), text))));
    }

    private static void refuse(Patch patch, Fields fields, String... names) {
        for (String name : names) {
            if (patch.has(name)) {
                fields.wrong(name, "A link opens either a page or a chat, and stays so; make another.");
            }
        }
    }

    private static ChatLine chat(Fields fields, String typedPhone, String typedText) {
        String text = fields.optional("chatText", typedText, CHAT_TEXT);
        if (typedPhone == null) {
            if (text != null) {
                fields.wrong("chatPhone", "A text needs a number to be sent to.");
            }
            return null;
        }
        String phone = phone(fields, typedPhone);
        return phone == null ? null : new ChatLine(phone, text);
    }

    private static String phone(Fields fields, String typed) {
        String phone = typed.replaceAll("[\\s().-]", "");
        if (phone.matches("\\+[1-9][0-9]{6,14}")) {
            return phone;
        }
        fields.wrong("chatPhone", "Use the number with its country code, such as +14155550123.");
        return null;
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
