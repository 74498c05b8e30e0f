package com.privatetraffic.webhook;

import com.privatetraffic.bench.ServerProcess;
import com.privatetraffic.setup.Databases;
import java.io.IOException;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The embedded Tomcat of a store with the module's webhooks. Arguments: the database's address. */
final class IntakeServer {

    private IntakeServer() {}

    @SuppressWarnings("SystemOut") // Who started it reads the port there.
    public static void main(String[] arguments) throws IOException {
        WebhookFixture hooks = new WebhookFixture(Databases.at(arguments[0]).database());
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        // As a proxy in front of a store keeps its connections.
        tomcat.addConnectorCustomizers(connector -> connector.setProperty("maxKeepAliveRequests", "-1"));
        WebServer server = tomcat.getWebServer(context -> {
            context.addServlet("shop", new WebhookServer.NothingElse()).addMapping("/");
            context.addFilter("ours", new WebhookEndpoint(hooks.intake))
                    .addMappingForUrlPatterns(null, false, WebhookEndpoint.PATTERN);
        });
        server.start();
        System.out.println(ServerProcess.READY + server.getPort());
        while (System.in.read() >= 0) {
            // Until it ends.
        }
        System.exit(0);
    }
}
