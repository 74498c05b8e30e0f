package com.privatetraffic.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.privatetraffic.message.Direction;
import com.privatetraffic.message.MessageNews;
import com.privatetraffic.message.MessageStatus;
import com.privatetraffic.message.Said;
import com.privatetraffic.message.StatusNews;
import com.privatetraffic.message.StoreAccount;
import com.privatetraffic.setup.Sha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A change of one WhatsApp number: what was said to it, from it, and how far that came. */
final class WhatsApp {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_PEER = 254;
    static final int LONGEST_KIND = 40;
    static final int LONGEST_REFERRAL = 500;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FAILURE = 300;
    private static final Pattern PHONE = Pattern.compile("[1-9][0-9]{5,14}");

    private final StoreAccount account;
    private final Map<String, String> names = new HashMap<>();
    private final Instant receivedAt;

    WhatsApp(Json value, Instant receivedAt) {
        this.account =
                new StoreAccount("whatsapp", value.at("metadata").text("phone_number_id", MetaBody.LONGEST_ACCOUNT));
        this.receivedAt = receivedAt;
        for (JsonNode node : value.node().path("contacts")) {
            Json contact = new Json(node);
            String name = contact.at("profile").text("name", LONGEST_NAME);
            names.put(contact.text("wa_id", LONGEST_PEER), name);
            names.put(contact.text("user_id", LONGEST_PEER), name);
        }
    }

    List<MessageNews> message(Json message) {
        // Who hides their number has an id of another kind instead.
        String peer = message.has("from") ? message.id("from", LONGEST_PEER) : message.id("from_user_id", LONGEST_PEER);
        return List.of(said(message, peer, Direction.IN));
    }

    /** Written by hand in the store's own WhatsApp. */
    List<MessageNews> echo(Json message) {
        return List.of(said(message, message.id("to", LONGEST_PEER), Direction.OUT));
    }

    private Said said(Json message, String peer, Direction direction) {
        String id = message.messageId("id");
        if (id == null) {
            throw new UnreadableException("id is missing.");
        }
        String type = message.text("type", LONGEST_KIND);
        String kind = type == null ? "unknown" : type;
        if (kind.equals("system") && "stop".equals(message.at("system").text("marketing", LONGEST_KIND))) {
            return preference(id, peer, true, message.at("system").text("body", LONGEST_TEXT), message);
        }
        return new Said(
                account,
                id,
                peer,
                direction == Direction.IN ? names.get(peer) : null,
                phone(peer),
                direction,
                kind,
                // The network speaks of somebody, nobody spoke.
                !kind.equals("system"),
                WhatsAppText.of(kind, message),
                kind.equals("reaction")
                        ? message.at("reaction").messageId("message_id")
                        : message.at("context").messageId("id"),
                referral(message.at("referral")),
                message.instant("timestamp", receivedAt));
    }

    /** Somebody told WhatsApp whether they want advertising from this number. That they want it is no consent. */
    List<MessageNews> preference(Json preference) {
        String peer = preference.id("wa_id", LONGEST_PEER);
        String value = preference.text("value", LONGEST_KIND);
        String id = "preference:" + Sha256.of(peer + "\n" + value + "\n" + preference.text("timestamp", LONGEST_KIND));
        return List.of(preference(id, peer, "stop".equals(value), preference.text("detail", LONGEST_TEXT), preference));
    }

    private Said preference(String id, String peer, boolean declined, String wording, Json dated) {
        return new Said(
                account,
                id,
                peer,
                names.get(peer),
                phone(peer),
                Direction.IN,
                declined ? Said.DECLINED : "preference",
                declined,
                wording,
                null,
                null,
                dated.instant("timestamp", receivedAt));
    }

    private static String phone(String peer) {
        return PHONE.matcher(peer).matches() ? "+" + peer : null;
    }

    /** The advertisement somebody came by. */
    private static String referral(Json referral) {
        String source = referral.text("source_id", LONGEST_REFERRAL / 2);
        String type = referral.text("source_type", LONGEST_KIND);
        return source == null
                ? referral.text("source_url", LONGEST_REFERRAL)
                : (type == null ? "ad" : type) + ":" + source;
    }

    List<MessageNews> status(Json status) {
        String id = status.messageId("id");
        String word = status.text("status", LONGEST_KIND);
        if (id == null || word == null) {
            throw new UnreadableException("id or status is missing.");
        }
        MessageStatus reached =
                switch (word) {
                    case "sent" -> MessageStatus.SENT;
                    case "delivered" -> MessageStatus.DELIVERED;
                    case "read", "played" -> MessageStatus.READ;
                    case "failed" -> MessageStatus.FAILED;
                    default -> null;
                };
        return reached == null
                ? List.of()
                : List.of(new StatusNews(
                        account,
                        id,
                        status.text("recipient_id", LONGEST_PEER),
                        reached,
                        reached == MessageStatus.FAILED ? failure(status) : null,
                        status.instant("timestamp", receivedAt)));
    }

    private static String failure(Json status) {
        Json error = new Json(status.node().path("errors").path(0));
        String code = error.text("code", 20);
        String title = error.firstText(LONGEST_FAILURE - 22, "title", "message");
        return code == null ? title : title == null ? code : code + ": " + title;
    }
}
