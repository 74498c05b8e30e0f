package com.privatetraffic.link;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The cookies a visit leaves. */
public final class Marks {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final ClickCookie clicks;
    private final VisitorCookie visitors;
    private final CookieConsent consent;

    public Marks(ClickCookie clicks, VisitorCookie visitors, CookieConsent consent) {
        this.clicks = clicks;
        this.visitors = visitors;
        this.consent = consent;
    }

    /** Who comes; somebody new is known by their first click. */
    UUID visitor(Carried carried, UUID click) {
        return visitors.read(carried.visitor()).orElse(click);
    }

    /** Whether the visitor carries the click of a salesperson that may still be credited. */
    boolean isSomebodys(Carried carried, Instant now) {
        return carried.click() != null
                && clicks.read(carried.click(), now)
                        .filter(mark -> mark.salespersonCode() != null)
                        .isPresent();
    }

    String click(Click click, Carried carried, boolean secure) {
        return cookie(
                ClickCookie.NAME,
                mark(click, click.origin().salespersonCode()),
                clicks.life(),
                click.occurredAt(),
                carried,
                secure);
    }

    String source(Click click, Carried carried, boolean secure) {
        return cookie(ClickCookie.SOURCE, mark(click, null), clicks.life(), click.occurredAt(), carried, secure);
    }

    String visitor(UUID visitor, Instant now, Carried carried, boolean secure) {
        return cookie(VisitorCookie.NAME, visitors.write(visitor), VisitorCookie.LIFE, now, carried, secure);
    }

    private String mark(Click click, String salespersonCode) {
        return clicks.write(new ClickMark(click.id(), click.origin().linkCode(), salespersonCode, click.occurredAt()));
    }

    /** With its end in both forms: a client that knows the elder alone takes one without it for another kind of cookie. */
    private String cookie(String name, String value, Duration life, Instant now, Carried carried, boolean secure) {
        return name + "=" + value + "; Path=/"
                + (consent.allowsLasting(carried.consent())
                        ? "; Max-Age=" + life.toSeconds() + "; Expires=" + HTTP_DATE.format(now.plus(life))
                        : "")
                + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
