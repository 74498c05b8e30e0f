package com.privatetraffic.sample.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A load balancer that knows no sessions: each request goes to the next node, and past a dead one. */
public final class RoundRobin implements AutoCloseable {

    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final AtomicInteger turns = new AtomicInteger();
    private final Map<Integer, Integer> served = new ConcurrentHashMap<>();
    private final List<Integer> ports;
    private final HttpServer server;

    public RoundRobin(Integer... ports) {
        this.ports = List.of(ports);
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::forward);
        server.setExecutor(workers);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** How many requests the node at this port has answered. */
    public int servedBy(int port) {
        return served.getOrDefault(port, 0);
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> answer = fromAnyNode(exchange, body);
            answer.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private HttpResponse<byte[]> fromAnyNode(HttpExchange exchange, byte[] body) throws IOException {
        IOException last = null;
        int first = turns.getAndIncrement();
        for (int i = 0; i < ports.size(); i++) {
            int port = ports.get((first + i) % ports.size());
            try {
                HttpResponse<byte[]> answer =
                        http.send(copied(exchange, body, port), HttpResponse.BodyHandlers.ofByteArray());
                served.merge(port, 1, Integer::sum);
                return answer;
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        throw last;
    }

    private static HttpRequest copied(HttpExchange exchange, byte[] body, int port) {
        HttpRequest.Builder copy = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> copy.header(name, value));
            }
        });
        return copy.build();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
