package com.privatetraffic.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The value of the cookies that carry a click: {@code payload.signature}, both base64url. The payload is readable and says
 * nothing personal; the signature is checked before anything is parsed.
 */
public final class ClickCookie {

    /** The click that may credit a salesperson. */
    public static final String NAME = "pt_click";

    /**
     * A later click that credits nobody. The later of the two says where an order came from, and never who is paid; this
     * one names no salesperson.
     */
    public static final String SOURCE = "pt_source";

    /** How far the clocks of two servers may disagree. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final String VERSION = "1";
    private static final int LONGEST = 400;
    private static final String SEPARATOR = "|";

    private final Signature signature;
    private final Duration life;

    /**
     * Signs with a key of at least 32 bytes, the same on every server of the store.
     *
     * @param life how long a click can attribute, counted from the click
     */
    public ClickCookie(byte[] key, Duration life) {
        this.signature = new Signature(key);
        this.life = life;
    }

    /** How long a browser keeps it, where it may. */
    public Duration life() {
        return life;
    }

    /** The signed value; the instant is kept in milliseconds. */
    public String write(ClickMark mark) {
        String salesperson = mark.salespersonCode() == null ? "" : mark.salespersonCode();
        String payload = String.join(
                SEPARATOR,
                VERSION,
                mark.clickId().toString(),
                mark.linkCode(),
                salesperson,
                Long.toString(mark.clickedAt().toEpochMilli()));
        String encoded = Signature.encode(payload.getBytes(StandardCharsets.UTF_8));
        return encoded + "." + signature.of(encoded);
    }

    /** Empty for anything this store did not sign, and for clicks that are too old or lie in the future. */
    public Optional<ClickMark> read(String value, Instant now) {
        if (value == null || value.length() > LONGEST) {
            return Optional.empty();
        }
        int dot = value.indexOf('.');
        if (dot < 0 || !signature.matches(value.substring(0, dot), value.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(parse(value.substring(0, dot))).filter(mark -> isCurrent(mark.clickedAt(), now));
    }

    private boolean isCurrent(Instant clickedAt, Instant now) {
        return now.isBefore(clickedAt.plus(life)) && !clickedAt.isAfter(now.plus(CLOCK_SKEW));
    }

    /** Only ever called for what we signed ourselves, so a malformed payload is our own fault and may throw. */
    private static ClickMark parse(String encoded) {
        String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split("\\|", -1);
        return new ClickMark(
                UUID.fromString(parts[1]),
                parts[2],
                parts[3].isEmpty() ? null : parts[3],
                Instant.ofEpochMilli(Long.parseLong(parts[4])));
    }
}
