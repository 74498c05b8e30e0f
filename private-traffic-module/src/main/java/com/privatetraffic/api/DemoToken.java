package com.privatetraffic.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The well-known token of the demo, {@code demo-token}. It opens everything, so it works only in the profile {@code demo}
 * and only while the server listens on this machine alone ({@code server.address} is a loopback address).
 */
final class DemoToken {

    private static final Logger LOG = LoggerFactory.getLogger(DemoToken.class);
    private static final byte[] TEXT = "demo-token".getBytes(StandardCharsets.US_ASCII);

    private final boolean works;

    DemoToken(Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.works = demo && isLoopback(environment.getProperty("server.address"));
        if (demo && !works) {
            LOG.warn("demo-token does not work: set server.address=127.0.0.1, or make a token of your own.");
        }
    }

    Optional<ApiToken> recognise(String token) {
        return works && MessageDigest.isEqual(TEXT, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(new ApiToken("demo", EnumSet.allOf(Scope.class)))
                : Optional.empty();
    }

    private static boolean isLoopback(String address) {
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
