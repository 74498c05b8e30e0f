package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.FreePort;
import com.privatetraffic.sample.running.RunningStore;
import com.privatetraffic.sample.running.SolrProcess;
import com.privatetraffic.starter.search.SearchIndexJob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store's search on a real Solr server: before it is there, while it is there, after it has gone. */
@ExtendWith(OutputCaptureExtension.class)
// Broadleaf keeps the Solr server it found in statics: the stores of the same JVM would ask it after it is gone.
@Tag("own-jvm")
class RemoteSearchTest {

    @TempDir
    Path folder;

    @Test
    void theStoreSearchesOnASolrServerAndOpensWithoutIt(CapturedOutput output) throws Exception {
        int port = FreePort.find();
        String solr = "http://localhost:" + port + "/solr";
        try (RunningStore store =
                RunningStore.start(folder, "broadleaf.search.url=" + solr, "broadleaf.cache.time-to-live=1s")) {
            Browser browser = new Browser(store.port());
            assertDoesWithoutSolr(browser);

            try (SolrProcess server = new SolrProcess(port, folder.resolve("server"))) {
                assertThat(server).isNotNull();
                assertSearches(store, browser, solr);
            }

            assertThat(store.bean(SearchIndexJob.class).rebuild()).isFalse();
            assertDoesWithoutSolr(browser);
        }
        assertThat(output.getAll())
                .contains("The search index could not be rebuilt")
                .contains("Solr doesn't answer, so this page does without it")
                .doesNotContain("\tat org.apache.solr")
                .doesNotContain("\tat org.broadleafcommerce.core.search");
    }

    private static void assertSearches(RunningStore store, Browser browser, String solr) throws Exception {
        SearchIndexJob index = store.bean(SearchIndexJob.class);
        assertThat(index.rebuild()).isTrue();
        Page found = browser.open("/search?q=candle");
        assertThat(found.text()).contains("Beeswax Candle");
        Page listed = browser.open("/home-goods");
        assertThat(listed.html().select(".filters a.chip")).as("facets").isNotEmpty();
        Page narrowed = browser.open("/home-goods?" + query(listed));
        assertThat(narrowed.html().select("ul.cards li"))
                .hasSizeBetween(1, listed.html().select("ul.cards li").size());

        String folderBefore = folderOfPrimary(solr);
        store.bean(JdbcTemplate.class).update("update BLC_SKU set NAME = 'Amber Candle' where NAME = 'Beeswax Candle'");
        assertThat(index.rebuild()).isTrue();

        assertThat(folderOfPrimary(solr)).as("the cores were swapped").isNotEqualTo(folderBefore);
        // The process may remember the old name for as long as the caches' bound.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(index.rebuild()).isTrue();
            assertThat(browser.open("/search?q=amber").text()).contains("Amber Candle");
        });
        assertThat(browser.open("/search?q=beeswax").text()).doesNotContain("Amber Candle");
    }

    private static String query(Page listed) {
        return URI.create(listed.html()
                        .select(".filters a.chip")
                        .first()
                        .attr("href")
                        .replace(" ", "%20"))
                .getRawQuery();
    }

    private static void assertDoesWithoutSolr(Browser browser) {
        Page search = browser.open("/search?q=candle");
        assertThat(search.status()).isEqualTo(200);
        assertThat(search.text()).contains("Search isn't available at the moment.");
        Page category = browser.open("/home-goods");
        assertThat(category.status()).isEqualTo(200);
        assertThat(category.html().select("ul.cards li")).isNotEmpty();
    }

    /** A core keeps its name when it is swapped; what lies under the name changes. */
    private static String folderOfPrimary(String solr) throws IOException, InterruptedException {
        String status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(solr + "/admin/cores?action=STATUS&core=primary&wt=json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return status.replaceAll("(?s).*\"instanceDir\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    }
}
