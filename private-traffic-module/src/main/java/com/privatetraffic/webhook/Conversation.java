package com.privatetraffic.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.privatetraffic.message.ArrivedUpTo;
import com.privatetraffic.message.Direction;
import com.privatetraffic.message.MessageNews;
import com.privatetraffic.message.MessageStatus;
import com.privatetraffic.message.Said;
import com.privatetraffic.message.StatusNews;
import com.privatetraffic.message.StoreAccount;
import com.privatetraffic.message.TakenBack;
import com.privatetraffic.setup.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events in the conversations of one page or Instagram account; the two speak alike. */
final class Conversation {

    /** Written both ways in Meta's own words. */
    private static final List<String> DECLINED = Arrays.asList("STOP_NOTIFICATIONS", "STOP NOTIFICATIONS");

    private final StoreAccount account;
    private final Instant receivedAt;

    Conversation(StoreAccount account, Instant receivedAt) {
        this.account = account;
        this.receivedAt = receivedAt;
    }

    /** Empty for a kind of event nobody here uses, and where the platform doesn't say whose it is. */
    List<MessageNews> event(Json event) {
        if (!event.at("sender").has("id")) {
            return List.of();
        }
        if (event.has("message")) {
            return List.of(message(event));
        }
        if (event.has("delivery")) {
            return arrived(event, "delivery", MessageStatus.DELIVERED);
        }
        if (event.has("read")) {
            return arrived(event, "read", MessageStatus.READ);
        }
        for (String kind : new String[] {"postback", "reaction", "optin", "referral"}) {
            if (event.has(kind)) {
                return List.of(done(kind, event));
            }
        }
        return List.of();
    }

    private MessageNews message(Json event) {
        Json message = event.at("message");
        String id = message.messageId("mid");
        if (id == null) {
            throw new UnreadableException("message.mid is missing.");
        }
        if (message.isTrue("is_deleted")) {
            return new TakenBack(account, id);
        }
        boolean ours = message.isTrue("is_echo");
        return said(
                event,
                id,
                event.at(ours ? "recipient" : "sender").id("id", WhatsApp.LONGEST_PEER),
                ours ? Direction.OUT : Direction.IN,
                kind(message),
                message.text("text", WhatsApp.LONGEST_TEXT),
                message.at("reply_to").messageId("mid"),
                referral(message.at("referral")));
    }

    private static String kind(Json message) {
        String attached = new Json(message.node().path("attachments").path(0)).text("type", WhatsApp.LONGEST_KIND);
        return attached != null ? attached : message.isTrue("is_unsupported") ? "unsupported" : "text";
    }

    /** Something a person did instead of writing. */
    private Said done(String kind, Json event) {
        Json what = event.at(kind);
        boolean reaction = kind.equals("reaction");
        String id = reaction ? null : what.messageId("mid");
        boolean declined = DECLINED.contains(what.text("notification_messages_status", WhatsApp.LONGEST_KIND));
        boolean takenOff = "unreact".equals(what.text("action", WhatsApp.LONGEST_KIND));
        return said(
                event,
                id != null ? id : kind + ":" + Sha256.of(looks(event, what)),
                event.at("sender").id("id", WhatsApp.LONGEST_PEER),
                Direction.IN,
                declined ? Said.DECLINED : kind,
                takenOff ? null : what.firstText(WhatsApp.LONGEST_TEXT, "title", "emoji", "reaction"),
                reaction ? what.messageId("mid") : null,
                referral(kind.equals("postback") ? what.at("referral") : what));
    }

    /** What has no id of its own is the same if it looks the same. */
    private static String looks(Json event, Json what) {
        return Stream.of(
                        event.at("sender").text("id", WhatsApp.LONGEST_PEER),
                        event.text("timestamp", WhatsApp.LONGEST_KIND),
                        what.text("mid", Integer.MAX_VALUE),
                        what.text("action", WhatsApp.LONGEST_KIND),
                        what.text("notification_messages_status", WhatsApp.LONGEST_KIND),
                        what.firstText(WhatsApp.LONGEST_TEXT, "payload", "title", "emoji", "reaction", "ref", "type"))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private Said said(
            Json event,
            String id,
            String peer,
            Direction direction,
            String kind,
            String text,
            String replyTo,
            String referral) {
        return new Said(
                account,
                id,
                peer,
                null,
                null,
                direction,
                kind,
                true,
                text,
                replyTo,
                referral,
                event.instant("timestamp", receivedAt));
    }

    /** What the store put into the link to the chat, or the advertisement. */
    private static String referral(Json referral) {
        String ref = referral.text("ref", WhatsApp.LONGEST_REFERRAL);
        String ad = referral.text("ad_id", WhatsApp.LONGEST_REFERRAL / 2);
        return ref != null || ad == null ? ref : "ad:" + ad;
    }

    private List<MessageNews> arrived(Json event, String kind, MessageStatus status) {
        String peer = event.at("sender").id("id", WhatsApp.LONGEST_PEER);
        Json what = event.at(kind);
        Instant at = event.instant("timestamp", receivedAt);
        List<MessageNews> news = new ArrayList<>();
        for (JsonNode mid : what.node().path("mids")) {
            news.add(new StatusNews(account, Json.fit(mid.asText()), peer, status, null, at));
        }
        String one = what.messageId("mid");
        if (one != null) {
            news.add(new StatusNews(account, one, peer, status, null, at));
        }
        if (what.has("watermark")) {
            news.add(new ArrivedUpTo(account, peer, status, what.instant("watermark", at)));
        }
        return news;
    }
}
