package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** What has to hold of every page a person looks at: nothing serious for axe, no scrolling sideways, the right language. */
final class Looked {

    private Looked() {}

    static void at(Page page) {
        assertThat(Axe.serious(page)).as("axe at %s", page.url()).isEmpty();
        // Broadleaf's scripts lay a page out anew when its window has changed, a moment later.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s", page.url())
                        .isLessThanOrEqualTo(page.viewportSize().width));
        assertThat(page.title()).as("title of %s", page.url()).isNotBlank();
    }

    static void at(Page page, String language) {
        at(page);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
    }
}
