package com.privatetraffic.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The address platforms send to, on a real server. */
final class WebhookServer implements AutoCloseable {

    /** Where the shop would answer: without a servlet a server asks no filter. */
    static final class NothingElse extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private final WebServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    WebhookServer(Intake intake) {
        server = new TomcatServletWebServerFactory(0).getWebServer(context -> {
            context.addServlet("shop", new NothingElse()).addMapping("/");
            context.addFilter("webhooks", new WebhookEndpoint(intake))
                    .addMappingForUrlPatterns(null, false, WebhookEndpoint.PATTERN);
        });
        server.start();
    }

    int port() {
        return server.getPort();
    }

    HttpResponse<String> post(Object connection, String body, String... headers) throws Exception {
        return send(
                HttpRequest.newBuilder(address("meta/" + connection))
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)),
                headers);
    }

    /** Without saying how long it is. */
    HttpResponse<String> postChunked(Object connection, InputStream body, String... headers) throws Exception {
        return send(
                HttpRequest.newBuilder(address("meta/" + connection))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body)),
                headers);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    /** The first line of what answers these bytes, sent as they are. */
    String raw(String head) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            StringBuilder line = new StringBuilder();
            int next = socket.getInputStream().read();
            while (next >= 0 && next != '\r') {
                line.append((char) next);
                next = socket.getInputStream().read();
            }
            return line.toString();
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port() + WebhookEndpoint.BASE + "/" + path);
    }

    @Override
    public void close() {
        server.stop();
    }
}
