package com.privatetraffic.webhook;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies as Meta sends them. */
final class Payloads {

    private Payloads() {}

    /** Somebody wrote to a WhatsApp number. */
    static String text(String account, String from, String id, String text) {
        return whatsApp(account, contacts(from, "Kerry " + from) + ", \"messages\": [" + message(from, id, text) + "]");
    }

    static String message(String from, String id, String text) {
        return "{\"from\": \"%s\", \"id\": \"%s\", \"timestamp\": \"1714730000\", \"type\": \"text\", \"text\": {\"body\": \"%s\"}}"
                .formatted(from, id, text);
    }

    static String contacts(String from, String name) {
        return "\"contacts\": [{\"profile\": {\"name\": \"%s\"}, \"wa_id\": \"%s\"}]".formatted(name, from);
    }

    static String statuses(String account, String id, String... statuses) {
        return whatsApp(
                account,
                Stream.of(statuses)
                        .map(status ->
                                "{\"id\": \"%s\", \"status\": \"%s\", \"timestamp\": \"1714730100\", \"recipient_id\": \"16315559999\"}"
                                        .formatted(id, status))
                        .collect(Collectors.joining(", ", "\"statuses\": [", "]")));
    }

    static String whatsApp(String account, String value) {
        return "{\"object\": \"whatsapp_business_account\", \"entry\": [" + entry(account, value) + "]}";
    }

    static String entry(String account, String value) {
        return "{\"id\": \"1\", \"changes\": [" + change(account, value) + "]}";
    }

    static String change(String account, String value) {
        return "{\"field\": \"messages\", \"value\": {\"messaging_product\": \"whatsapp\", \"metadata\": {\"phone_number_id\": \""
                + account + "\"}, " + value + "}}";
    }

    static String page(String object, String account, String... events) {
        return "{\"object\": \"" + object + "\", \"entry\": [{\"id\": \"" + account
                + "\", \"time\": 1714730000000, \"messaging\": [" + String.join(", ", events) + "]}]}";
    }

    /** What somebody did on a page or an Instagram account, as JSON with single quotes. */
    static String event(String sender, String recipient, long at, String what) {
        return ("{'sender': {'id': '" + sender + "'}, 'recipient': {'id': '" + recipient + "'}, 'timestamp': " + at
                        + ", " + what + "}")
                .replace('\'', '"');
    }
}
