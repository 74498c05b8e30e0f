package com.privatetraffic.starter.search;

import com.privatetraffic.starter.context.BroadleafProperties;
import com.privatetraffic.starter.nodes.Leases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.solr.client.solrj.impl.HttpSolrServer;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Search of a storefront: embedded, with its index in {@code broadleaf.search.home}, or on the Solr server at {@code
 * broadleaf.search.url}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "storefront", matchIfMissing = true)
public class StoreSearch {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int SEARCH_MILLIS = 5_000;
    private static final int INDEX_MILLIS = 120_000;

    @Bean("blSearchService")
    ForgivingSearch blSearchService(BroadleafProperties properties) throws Exception {
        BroadleafProperties.Search search = properties.search();
        return search.url().isBlank()
                ? new ForgivingSearch(prepared(Path.of(search.home())).toString())
                : remote(address(search.url()));
    }

    @Bean
    SearchIndexJob searchIndexJob(
            @Qualifier("blSearchService") ForgivingSearch search, Leases leases, BroadleafProperties properties) {
        return new SearchIndexJob(search, leases, properties.search());
    }

    private static ForgivingSearch remote(String url) {
        return new ForgivingSearch(
                server(url + "/" + SolrContext.PRIMARY, SEARCH_MILLIS),
                server(url + "/" + SolrContext.REINDEX, INDEX_MILLIS),
                server(url, INDEX_MILLIS));
    }

    private static HttpSolrServer server(String url, int patience) {
        HttpSolrServer server = new HttpSolrServer(url);
        server.setConnectionTimeout(CONNECT_MILLIS);
        server.setSoTimeout(patience);
        return server;
    }

    static String address(String url) {
        String address = url.strip().replaceAll("/+$", "");
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && uri.getScheme().matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw new IllegalArgumentException("broadleaf.search.url is " + url
                + ", which is no address of a Solr server: it looks like http://search:8983/solr");
    }

    private static Path prepared(Path home) throws IOException {
        Path folder = home.toAbsolutePath().normalize();
        Files.createDirectories(folder.resolve("lib"));
        return folder;
    }
}
