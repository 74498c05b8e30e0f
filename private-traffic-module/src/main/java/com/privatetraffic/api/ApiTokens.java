package com.privatetraffic.api;

import com.privatetraffic.audit.AuditEntry;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Tokens of other systems. A token is 256 random bits and shown once; the table keeps its SHA-256, which is enough for
 * something nobody can guess, and is found by it. Those of the settings stand beside the table's.
 */
public final class ApiTokens {

    /** "Last used" is kept to this precision, so that busy callers do not write a row per request. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final RandomGenerator random;
    private final AuditTrail audit;
    private final ConfiguredTokens configured;

    ApiTokens(Database database, Clock clock, RandomGenerator random, AuditTrail audit, ConfiguredTokens configured) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.audit = audit;
        this.configured = configured;
    }

    /**
     * Makes a token.
     *
     * @param expiresAt null for never
     * @return the token itself, readable this one time
     */
    public String create(String name, Set<Scope> scopes, Instant expiresAt, String actor) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String token = "pt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        database.transactions().executeWithoutResult(status -> {
            database.jdbc()
                    .update(
                            "insert into pt_api_token (name, token_hash, scopes, created_by, created_at, expires_at)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            name,
                            Sha256.of(token),
                            Scope.join(scopes),
                            actor,
                            InstantColumn.of(clock.instant()),
                            InstantColumn.of(expiresAt));
            audit.record(new AuditEntry(actor, "CREATE", "token", name, null, Scope.join(scopes), null));
        });
        return token;
    }

    /** Final: a revoked token is never valid again. Revoking all of a name is meant. */
    public void revoke(String name, String actor) {
        database.transactions().executeWithoutResult(status -> {
            database.jdbc()
                    .update(
                            "update pt_api_token set revoked_at = ? where name = ? and revoked_at is null",
                            InstantColumn.of(clock.instant()),
                            name);
            audit.record(new AuditEntry(actor, "REVOKE", "token", name, null, null, null));
        });
    }

    /** The token, if it is known, not revoked and not expired. */
    public Optional<ApiToken> recognise(String token) {
        Instant now = clock.instant();
        String hash = Sha256.of(token);
        Optional<ApiToken> fromSettings = configured.recognise(hash);
        if (fromSettings.isPresent()) {
            return fromSettings;
        }
        Optional<ApiToken> known = database
                .jdbc()
                .query(
                        "select name, scopes, token_hash from pt_api_token where token_hash = ? and revoked_at is null"
                                + " and (expires_at is null or expires_at > ?)",
                        (row, number) -> isSame(hash, row.getString("token_hash"))
                                ? new ApiToken(row.getString("name"), Scope.split(row.getString("scopes")))
                                : null,
                        hash,
                        InstantColumn.of(now))
                .stream()
                .findFirst();
        if (known.isPresent()) {
            noteUse(hash, now);
        }
        return known;
    }

    private void noteUse(String hash, Instant now) {
        database.jdbc()
                .update(
                        "update pt_api_token set last_used_at = ? where token_hash = ?"
                                + " and (last_used_at is null or last_used_at < ?)",
                        InstantColumn.of(now),
                        hash,
                        InstantColumn.of(now.minus(PRECISION)));
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
