package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What has to hold of every page a person looks at: nothing serious for axe, no scrolling sideways, the right language. */
final class Looked {

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

    private Looked() {}

    static void at(Page page) {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(FINDINGS))
                .as("axe at %s", page.url())
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(page.title()).as("title of %s", page.url()).isNotBlank();
    }

    static void at(Page page, String language) {
        at(page);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
    }

    private static String script() {
        try (InputStream script = Looked.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
