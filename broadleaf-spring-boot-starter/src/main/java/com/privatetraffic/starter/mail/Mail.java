package com.privatetraffic.starter.mail;

import java.time.Duration;
import java.util.Map;

/**
 * One mail, ready to go.
 *
 * @param body HTML
 * @param order id of the order it confirms, or null: it waits until that order is placed, and is sent once
 * @param headers the mail's own beside the usual ones, e.g. {@code List-Unsubscribe}
 * @param useful how long it is worth sending; a link that has expired helps nobody
 */
record Mail(
        String recipient,
        String sender,
        String subject,
        String body,
        Map<String, String> headers,
        Long order,
        Duration useful) {

    Mail {
        // A mail may have been queued by a release that knew no headers.
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    Mail(String recipient, String sender, String subject, String body, Long order, Duration useful) {
        this(recipient, sender, subject, body, Map.of(), order, useful);
    }
}
