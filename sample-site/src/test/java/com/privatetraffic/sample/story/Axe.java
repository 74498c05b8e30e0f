package com.privatetraffic.sample.story;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page that would keep somebody out. */
final class Axe {

    private static final String AXE = script();

    /** Serious and critical findings only, each with where it was found. */
    private static final String FINDINGS =
            """
            async () => {
              const result = await axe.run(document, { resultTypes: ['violations'] });
              return result.violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target.join(' ')} ${node.failureSummary}`));
            }
            """;

    private Axe() {}

    @SuppressWarnings("unchecked") // the script answers with an array of texts
    static List<String> serious(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(FINDINGS);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
