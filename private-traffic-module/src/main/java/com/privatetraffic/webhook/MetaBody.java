package com.privatetraffic.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.privatetraffic.message.MessageNews;
import com.privatetraffic.message.StoreAccount;
import com.privatetraffic.webhook.Part.Ignored;
import com.privatetraffic.webhook.Part.News;
import com.privatetraffic.webhook.Part.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Goes through everything in a body of Meta's. What it doesn't understand stands in the way of nothing else. */
final class MetaBody {

    static final int LONGEST_ACCOUNT = 120;

    /** Reads one thing; nothing read means that nobody here uses its kind. */
    interface Reading {

        List<MessageNews> read(Json json);
    }

    private final Instant receivedAt;
    private final List<Part> parts = new ArrayList<>();

    MetaBody(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    List<Part> read(JsonNode root) {
        if (!root.isObject()) {
            throw new UnreadableException("This is not a JSON object.");
        }
        String object = new Json(root).text("object", LONGEST_ACCOUNT);
        Json all = new Json(root);
        if ("whatsapp_business_account".equals(object)) {
            each(all, "", "entry", this::whatsApp);
        } else if ("page".equals(object)) {
            each(all, "", "entry", (path, entry) -> conversations(path, entry, "messenger"));
        } else if ("instagram".equals(object)) {
            each(all, "", "entry", (path, entry) -> conversations(path, entry, "instagram"));
        } else {
            parts.add(new Ignored("object"));
        }
        return parts;
    }

    private interface Place {

        void go(String path, Json json);
    }

    /** Everything in a list. What is no list, or no object in one, can't be read. */
    private void each(Json json, String path, String field, Place place) {
        String list = path.isEmpty() ? field : path + "." + field;
        JsonNode nodes = json.node().path(field);
        if (nodes.isMissingNode() || nodes.isNull()) {
            return;
        }
        if (!nodes.isArray()) {
            parts.add(new Unreadable(list, "This is not a list."));
            return;
        }
        for (int i = 0; i < nodes.size(); i++) {
            String one = list + "[" + i + "]";
            if (nodes.get(i).isObject()) {
                place.go(one, new Json(nodes.get(i)));
            } else {
                parts.add(new Unreadable(one, "This is not an object."));
            }
        }
    }

    private void whatsApp(String entryPath, Json entry) {
        each(entry, entryPath, "changes", (changePath, change) -> {
            Json value = change.at("value");
            String path = changePath + ".value";
            int before = parts.size();
            if (value.at("metadata").has("phone_number_id")) {
                WhatsApp reading = new WhatsApp(value, receivedAt);
                readEach(value, path, "messages", reading::message);
                readEach(value, path, "message_echoes", reading::echo);
                readEach(value, path, "statuses", reading::status);
                readEach(value, path, "user_preferences", reading::preference);
            } else if (value.has("messages") || value.has("statuses")) {
                parts.add(new Unreadable(path, "metadata.phone_number_id is missing."));
            }
            ignoreUnless(parts.size() > before, path);
        });
    }

    private void conversations(String entryPath, Json entry, String platform) {
        int before = parts.size();
        String id = entry.text("id", LONGEST_ACCOUNT);
        if (id == null) {
            parts.add(new Unreadable(entryPath, "id is missing."));
            return;
        }
        Conversation reading = new Conversation(new StoreAccount(platform, id), receivedAt);
        readEach(entry, entryPath, "messaging", reading::event);
        readEach(entry, entryPath, "standby", reading::event);
        each(entry, entryPath, "changes", (path, change) -> read(path + ".value", change.at("value"), reading::event));
        ignoreUnless(parts.size() > before, entryPath);
    }

    private void readEach(Json json, String path, String field, Reading reading) {
        each(json, path, field, (one, found) -> read(one, found, reading));
    }

    private void read(String path, Json json, Reading reading) {
        try {
            List<MessageNews> read = reading.read(json);
            read.forEach(news -> parts.add(new News(path, news)));
            ignoreUnless(!read.isEmpty(), path);
        } catch (UnreadableException e) {
            parts.add(new Unreadable(path, e.getMessage()));
        }
    }

    private void ignoreUnless(boolean used, String path) {
        if (!used) {
            parts.add(new Ignored(path));
        }
    }
}
