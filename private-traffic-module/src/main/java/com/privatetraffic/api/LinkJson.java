package com.privatetraffic.api;

import com.privatetraffic.link.Link;
import com.privatetraffic.link.LinkFacts;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A tracked link as others see it. */
record LinkJson(
        String code,
        String url,
        String qrUrl,
        String kind,
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
        boolean disabled,
        Instant createdAt) {

    /** @param url makes the full address of a path of the store */
    static LinkJson of(Link link, UnaryOperator<String> url) {
        LinkFacts facts = link.facts();
        return new LinkJson(
                link.code(),
                url.apply(link.path()),
                url.apply(Api.BASE + "/links/" + link.code() + "/qr.png"),
                facts.chat() == null ? "PAGE" : "WHATSAPP",
                facts.destination(),
                facts.chat() == null ? null : facts.chat().phone(),
                facts.chat() == null ? null : facts.chat().text(),
                facts.label(),
                Ids.text(facts.channelId()),
                link.salespersonCode(),
                facts.campaign(),
                facts.content(),
                facts.couponCode(),
                facts.utm().source(),
                facts.utm().medium(),
                facts.utm().campaign(),
                facts.expiresAt(),
                facts.disabled(),
                link.createdAt());
    }
}
