package com.privatetraffic.link;

import com.github.benmanes.caffeine.cache.Ticker;
import com.privatetraffic.bench.ServerProcess;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.Databases;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.servlet.FilterRegistration;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The embedded Tomcat of a store, with the module's redirect or a bare one from a map. */
final class RedirectServer {

    static final String OURS = "ours";
    static final String BARE = "bare";

    private RedirectServer() {}

    @SuppressWarnings("SystemOut") // Who started it reads the port there.
    public static void main(String[] arguments) throws IOException {
        Database database = Databases.at(arguments[1]).database();
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        // By default a connection ends after a hundred requests, and what is measured is how it begins.
        factory.addConnectorCustomizers(connector -> connector.setProperty("maxKeepAliveRequests", "-1"));
        WebServer server = factory.getWebServer(context -> {
            if (arguments[0].equals(OURS)) {
                addOurs(context, database);
            } else {
                addBare(context, database);
            }
        });
        server.start();
        System.out.println(ServerProcess.READY + server.getPort());
        while (System.in.read() >= 0) {
            // Until it ends.
        }
        System.exit(0);
    }

    private static void addOurs(ServletContext context, Database database) {
        Clock clock = Clock.systemUTC();
        LinkRoutes routes =
                new LinkRoutes(database, new Roster(database), Set.of(), new StoreAddress(null), Ticker.systemTicker());
        byte[] key = new byte[32];
        Marks marks = new Marks(
                new ClickCookie(key, Duration.ofDays(90)), new VisitorCookie(key), CookieConsent.NOT_REQUIRED);
        ClickLog log = new ClickLog(database, ClickLog.Bounds.DEFAULT);
        log.start();
        // Filters stand only before a servlet; a store has its own there.
        context.addServlet("shop", new HttpServlet() {
                    private static final long serialVersionUID = 1L;
                })
                .addMapping("/");
        FilterRegistration.Dynamic filter =
                context.addFilter("ours", new LinkEndpoint(routes, log, marks, clock, UUID::randomUUID));
        filter.addMappingForUrlPatterns(null, false, LinkEndpoint.PATTERN);
    }

    private static void addBare(ServletContext context, Database database) {
        Map<String, String> pages = database.jdbc().queryForList("select code from pt_link", String.class).stream()
                .collect(Collectors.toMap(code -> "/l/" + code, Function.identity()));
        context.addServlet("bare", new HttpServlet() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                        response.setStatus(HttpServletResponse.SC_FOUND);
                        response.setHeader("Location", "/p/" + pages.get(request.getRequestURI()));
                    }
                })
                .addMapping(LinkEndpoint.PATTERN);
    }
}
