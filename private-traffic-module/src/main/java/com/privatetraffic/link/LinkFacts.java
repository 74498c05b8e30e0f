package com.privatetraffic.link;

import com.privatetraffic.pool.Landing;
import java.time.Instant;
import java.util.Objects;

/**
 * What a store says of a link. All but the destination and the campaign parameters may be null.
 *
 * @param destination the page it names, checked before it is saved; the front page names none in particular, see {@code
 *     pool.Landing}
 * @param chat what it opens in place of a page; the destination follows from it
 * @param channelId the account it is put up on, which says which pool its visitors come from
 * @param campaign what orders and contacts that come by it are counted under
 * @param utm added to the destination's address
 * @param disabled switched off by hand; it may be switched on again
 */
public record LinkFacts(
        String destination,
        ChatLine chat,
        String label,
        Long channelId,
        String campaign,
        String content,
        String couponCode,
        Utm utm,
        Instant expiresAt,
        boolean disabled) {

    public LinkFacts {
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(utm, "utm");
    }

    /** A link to a page, of which nothing else is said. */
    public static LinkFacts to(String destination) {
        return new LinkFacts(destination, null, null, null, null, null, null, Utm.NONE, null, false);
    }

    /** A link that opens a chat. */
    public static LinkFacts to(ChatLine chat) {
        return to(Landing.FRONT).chatting(chat);
    }

    public LinkFacts chatting(ChatLine chat) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts leadingTo(String destination) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts labelled(String label) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts ofChannel(Long channelId) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts ofCampaign(String campaign) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts showing(String content) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts withCoupon(String couponCode) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts tagged(Utm utm) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts until(Instant expiresAt) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }

    public LinkFacts disabled(boolean disabled) {
        return new LinkFacts(
                destination, chat, label, channelId, campaign, content, couponCode, utm, expiresAt, disabled);
    }
}
