package com.privatetraffic.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Where platforms send: {@code GET} and {@code POST /webhooks/{platform}/{connectionId}} below the interface's base. Needs no
 * token of ours: the platform's signature is proof enough, and nothing else is. A filter before all others, so that the
 * bytes that were signed are the ones that are looked at: a filter that takes a body for a form would eat it.
 */
final class WebhookEndpoint extends HttpFilter {

    static final String BASE = "/api/private-traffic/v1/webhooks";

    /** What it answers, as far as a server's pattern can say so; the rest goes on to the interface. */
    static final String PATTERN = BASE + "/*";

    /** The most Meta sends at once. */
    static final int LONGEST_BODY = 3 * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z][a-z0-9-]{0,23})/([0-9]{1,18})");
    private static final int LARGE = 64 * 1024;

    /** Large bodies read at once: nobody has proved anything until a body is read. */
    private static final int LARGE_AT_ONCE = 32;

    private static final String PROBLEM =
            "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"errors\":[]}";

    private final transient Intake intake;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    WebhookEndpoint(Intake intake) {
        this.intake = intake;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws IOException, ServletException {
        Matcher path = PATH.matcher(path(request));
        if (!path.matches()) {
            others.doFilter(request, response);
            return;
        }
        long connection = Long.parseLong(path.group(2));
        switch (request.getMethod()) {
            case "GET" -> challenge(path.group(1), connection, request, response);
            case "POST" -> receive(path.group(1), connection, request, response);
            default -> {
                response.setHeader("Allow", "GET, POST");
                problem(response, 405, "Method not allowed", "Use GET or POST.");
            }
        }
    }

    private static String path(HttpServletRequest request) {
        String prefix = request.getContextPath() + BASE;
        String path = request.getRequestURI();
        return path.startsWith(prefix) ? path.substring(prefix.length()) : "";
    }

    private void challenge(String platform, long connection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> answer = intake.challenge(platform, connection, seen(request));
        if (answer.isEmpty()) {
            refuse(response);
            return;
        }
        // It is repeated as it was sent, and must never be taken for a page.
        response.setHeader("X-Content-Type-Options", "nosniff");
        write(response, "text/plain", answer.get());
    }

    private void receive(String platform, long connection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long declared = request.getContentLengthLong();
        if (declared > LONGEST_BODY) {
            tooLarge(response);
            return;
        }
        boolean isLarge = declared < 0 || declared > LARGE;
        if (isLarge && !large.tryAcquire()) {
            later(response);
            return;
        }
        try {
            byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                tooLarge(response);
                return;
            }
            switch (intake.take(platform, connection, seen(request), body)) {
                case KEPT -> response.setStatus(HttpServletResponse.SC_OK);
                case REFUSED -> refuse(response);
                case LATER -> later(response);
            }
        } finally {
            if (isLarge) {
                large.release();
            }
        }
    }

    private static WebhookRequest seen(HttpServletRequest request) {
        Map<String, String[]> query = request.getMethod().equals("GET") ? request.getParameterMap() : Map.of();
        return new WebhookRequest(
                name -> Collections.list(request.getHeaders(name)),
                name -> List.of(query.getOrDefault(name, new String[0])));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        problem(response, 403, "Refused", "What was sent proves nothing about this address.");
    }

    private static void tooLarge(HttpServletResponse response) throws IOException {
        problem(response, 413, "Body too large", "A body may have 3,145,728 bytes at most.");
    }

    private static void later(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        problem(response, 503, "Busy", "This can't be kept now; send it again.");
    }

    private static void problem(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        write(response, "application/problem+json", PROBLEM.formatted(title, status, detail));
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
