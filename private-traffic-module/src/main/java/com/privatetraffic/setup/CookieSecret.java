package com.privatetraffic.setup;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that signs the module's cookies. Taken from {@code private-traffic.cookie-secret}, else made at the first start
 * and kept in {@code pt_setting}, so that several nodes of one store sign alike and a restart keeps cookies valid.
 *
 * <p>{@link SecretBox} and the hashes of erased people derive their keys from it too. Another value ends all click cookies,
 * makes the secrets of connections unreadable, which then have to be set again, and lets imports bring erased people back.
 */
public final class CookieSecret {

    private static final String NAME = "cookie-secret";

    private final byte[] key;

    CookieSecret(String configured, Database database, SecureRandom random) {
        String text = configured != null ? configured : shared(database, random);
        this.key = text.getBytes(StandardCharsets.UTF_8);
    }

    public static CookieSecret of(PrivateTrafficProperties properties, Database database) {
        return new CookieSecret(properties.cookieSecret(), database, new SecureRandom());
    }

    /** A copy of the key's bytes, for an HMAC. */
    public byte[] key() {
        return key.clone();
    }

    private static String shared(Database database, SecureRandom random) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
        database.insertOnce().insert("insert into pt_setting (name, setting_value) values (?, ?)", NAME, text);
        return database.jdbc()
                .queryForObject("select setting_value from pt_setting where name = ?", String.class, NAME);
    }
}
