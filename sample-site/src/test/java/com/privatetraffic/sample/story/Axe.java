package com.privatetraffic.sample.story;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page that would keep somebody out. */
final class Axe {

    private static final String RUN = "async () => (await axe.run()).violations"
            + ".filter(found => found.impact === 'serious' || found.impact === 'critical')"
            + ".map(found => found.id + ': ' + found.nodes.map(node => node.html.substring(0, 200)).join(' | '))";

    private Axe() {}

    @SuppressWarnings("unchecked") // the script answers with an array of texts
    static List<String> serious(Page page) {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) page.evaluate(RUN);
    }
}
