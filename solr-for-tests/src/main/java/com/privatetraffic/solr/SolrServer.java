package com.privatetraffic.solr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.solr.client.solrj.embedded.JettyConfig;
import org.apache.solr.client.solrj.embedded.JettySolrRunner;

/**
 * Solr with the two cores a store needs, Arguments: its port, its folder, then the files of its configuration.
 * Says when it answers, and ends when its standard input does.
 */
public final class SolrServer {

    private SolrServer() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path home = Path.of(arguments[1]);
        for (String core : new String[] {"primary", "reindex"}) {
            Path conf = Files.createDirectories(home.resolve(core).resolve("conf"));
            Files.writeString(home.resolve(core).resolve("core.properties"), "name=" + core + "\n");
            for (int i = 2; i < arguments.length; i++) {
                Path file = Path.of(arguments[i]);
                Files.copy(file, conf.resolve(file.getFileName()));
            }
        }
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        JettySolrRunner server = new JettySolrRunner(
                home.toString(),
                new Properties(),
                JettyConfig.builder().setContext("/solr").setPort(port).build());
        server.start();
        System.out.println("@solr-ready");
        awaitEndOfInput();
        server.stop();
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is said on it
        }
    }
}
