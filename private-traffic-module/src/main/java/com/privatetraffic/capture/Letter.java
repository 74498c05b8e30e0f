package com.privatetraffic.capture;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One letter to one person, worded.
 *
 * @param button what the link is called
 * @param footer what stands below, with a link of its own called {@code footerButton}
 * @param headers of the mail, e.g. those by which a mail program offers to unsubscribe
 */
public record Letter(
        String recipient,
        Locale language,
        String subject,
        List<String> paragraphs,
        String button,
        String link,
        String footer,
        String footerButton,
        String footerLink,
        Map<String, String> headers) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        headers = Map.copyOf(headers);
    }
}
