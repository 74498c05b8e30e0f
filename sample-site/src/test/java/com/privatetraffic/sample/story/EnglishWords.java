package com.privatetraffic.sample.story;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words in Latin letters on a page of the admin that were not entered by anybody. */
final class EnglishWords {

    /** Names, codes and what the demo's own data says; Broadleaf's texts are none of them. */
    private static final List<String> ALLOWED = List.of(
            "WhatsApp",
            "Messenger",
            "Instagram",
            "TikTok",
            "YouTube",
            "Meta",
            "SMTP",
            "@brand",
            "https://",
            "private-traffic.links.store-url",
            "/sale",
            "English",
            "Administrator",
            "HTML",
            "URL",
            "<br />",
            "US$",
            "SKU",
            "UTC",
            "Linden & Co.",
            "Harbour Tote");

    /** Cells, values, trails and editors hold what people entered. */
    private static final String ENTERED = "script, style, #sectionKey, #sectionCrumbs, #headerFlashAlertBoxContainer,"
            + " tbody td[data-fieldvalue], .breadcrumbs li:last-child, .brand, .redactor-editor, textarea,"
            + " .pt-entered, .foreign-key-value-container > span, h3, .asset-selector-container a, .entity-form .twelve > span";

    private static final String COLLECT =
            """
            entered => {
              const found = [];
              const take = text => {
                const words = (text || '').replace(/\\s+/g, ' ').trim();
                if (/[A-Za-z]{2}/.test(words)) found.push(words);
              };
              document.querySelectorAll('body *').forEach(element => {
                if (element.closest(entered)) return;
                take([...element.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent).join(' '));
                ['placeholder', 'title', 'aria-label', 'alt'].forEach(name => take(element.getAttribute(name)));
              });
              return found;
            }
            """;

    private EnglishWords() {}

    /** Each with the address it was seen at. */
    @SuppressWarnings("unchecked") // the script answers with an array of texts
    static Map<String, String> on(Page page) {
        Map<String, String> left = new LinkedHashMap<>();
        for (String words : (List<String>) page.evaluate(COLLECT, ENTERED)) {
            String rest = words;
            for (String allowed : ALLOWED) {
                rest = rest.replace(allowed, "");
            }
            if (rest.matches(".*[A-Za-z]{2}.*")) {
                left.put(words, page.url());
            }
        }
        return left;
    }
}
