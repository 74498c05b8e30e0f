package com.privatetraffic.webhook;

import com.privatetraffic.setup.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The signature Meta puts on what it sends: {@code sha256=} and the HMAC-SHA256 of the raw bytes in lower-case hex. */
final class MetaSignature {

    private static final String SCHEME = "sha256=";
    private static final Pattern FORM = Pattern.compile(SCHEME + "[0-9a-f]{64}");

    private MetaSignature() {}

    /** Whether the header is the signature of these bytes; takes the same time for every wrong one of the right form. */
    static boolean isRight(String header, byte[] body, byte[] secret) {
        return FORM.matcher(header).matches()
                && MessageDigest.isEqual(
                        of(body, secret).getBytes(StandardCharsets.US_ASCII),
                        header.getBytes(StandardCharsets.US_ASCII));
    }

    static String of(byte[] body, byte[] secret) {
        return SCHEME + HexFormat.of().formatHex(new Hmac(secret).of(body));
    }
}
