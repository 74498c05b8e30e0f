package com.privatetraffic.api;

import com.privatetraffic.limit.CountedAddress;
import com.privatetraffic.limit.TryLimit;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request below the base pass only with a token that is recognised; keeps the token for {@link ScopeGate}. */
final class BearerFilter extends OncePerRequestFilter {

    static final String TOKEN = "com.privatetraffic.api.token";

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final ApiTokens tokens;
    private final DemoToken demo;
    private final TryLimit failures;

    BearerFilter(ApiTokens tokens, DemoToken demo, TryLimit failures) {
        this.tokens = tokens;
        this.demo = demo;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> sent = token(request);
        Optional<ApiToken> token = sent.flatMap(this::recognise);
        if (token.isPresent()) {
            request.setAttribute(TOKEN, token.get());
            chain.doFilter(request, response);
            return;
        }
        // Whoever sends none guesses nothing.
        refuse(sent.isPresent() ? failures.take(CountedAddress.of(request.getRemoteAddr())) : 0, response);
    }

    private Optional<ApiToken> recognise(String text) {
        Optional<ApiToken> wellKnown = demo.recognise(text);
        return wellKnown.isPresent() ? wellKnown : tokens.recognise(text);
    }

    private static void refuse(long wait, HttpServletResponse response) throws IOException {
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            ProblemWriter.write(
                    response, Problem.of(429, "Too many tries", "Please wait " + wait + " seconds before the next."));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ProblemWriter.write(
                response,
                Problem.of(401, "No valid token", "Send a token that is valid as Authorization: Bearer <token>."));
    }

    private static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.length() <= LONGEST && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).trim())
                : Optional.empty();
    }
}
