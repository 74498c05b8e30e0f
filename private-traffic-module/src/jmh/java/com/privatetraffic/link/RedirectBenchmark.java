package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.bench.Comparison;
import com.privatetraffic.bench.DurablePostgres;
import com.privatetraffic.bench.HttpLoad;
import com.privatetraffic.bench.Result;
import com.privatetraffic.bench.ServerProcess;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.Databases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Opening a link beside a servlet that redirects from a map, on the same embedded Tomcat; PostgreSQL behind ours. */
class RedirectBenchmark {

    private static final int LINKS = 100;
    private static final int CONNECTIONS = 4;
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final String BROWSER = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)"
            + " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1";

    @Test
    void a_redirect_costs_little_more_than_the_redirect_itself() throws Exception {
        try (DurablePostgres postgres = DurablePostgres.start();
                TestDatabase database = Databases.at(postgres.url())) {
            List<String> requests = links(database);
            try (ServerProcess ours = ServerProcess.start(RedirectServer.class, RedirectServer.OURS, postgres.url());
                    ServerProcess bare =
                            ServerProcess.start(RedirectServer.class, RedirectServer.BARE, postgres.url())) {
                Result result = new Comparison("redirect", "requests per second of processor time", 0.7)
                        .warmUps(6)
                        .note("Processor time of the server's JVM, " + CONNECTIONS + " connections, " + LINKS
                                + " links of one salesperson opened at random, every visit logged to PostgreSQL"
                                + " (fsync on) within the measured time; PostgreSQL's own processor time is not in it.")
                        .run(() -> round(ours, requests), () -> round(bare, requests));
                assertThat(database.jdbc().queryForObject("select count(*) from pt_click", Long.class))
                        .as("visits are logged")
                        .isGreaterThan(100_000);
                assertThat(result.isReached()).isTrue();
            }
        }
    }

    private static double round(ServerProcess server, List<String> requests) throws Exception {
        Duration before = server.cpu();
        long answered = new HttpLoad(server.port(), requests, "HTTP/1.1 302", CONNECTIONS).run(ROUND);
        return answered * 1e9 / server.cpu().minus(before).toNanos();
    }

    private static List<String> links(TestDatabase database) {
        SalesFixture sales = new SalesFixture(database.database());
        String person = sales.approved().code();
        return IntStream.range(0, LINKS)
                .mapToObj(number ->
                        sales.links.create(new NewLink("/p/" + number, null, person, null, null, null, null), "bench"))
                .map(link -> "GET " + link.path() + " HTTP/1.1\r\nHost: shop.example.com\r\nUser-Agent: " + BROWSER
                        + "\r\nAccept: text/html\r\nAccept-Language: en\r\nReferer: https://social.example/\r\n\r\n")
                .toList();
    }
}
