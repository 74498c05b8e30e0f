package com.privatetraffic.capture;

import com.github.kagkarlsson.scheduler.task.Task;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.RetriedTask;
import com.privatetraffic.setup.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letter that asks for a confirmation. Its token is made here and kept nowhere but in the letter: what is stored
 * is its hash. A store that can't send yet keeps the letter waiting, and says so in the log, for as long as it would be
 * worth anything.
 */
final class ConfirmationTask implements BackgroundTask {

    static final String NAME = "pt-confirmation-letter";

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationTask.class);
    private static final Duration WHILE_MISSING = Duration.ofMinutes(10);
    private static final int TOKEN_BYTES = 32;

    private final Database database;
    private final Clock clock;
    private final Letters letters;
    private final ConfirmationLetter wording;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    ConfirmationTask(Database database, Clock clock, Letters letters, ConfirmationLetter wording, Duration life) {
        this.database = database;
        this.clock = clock;
        this.letters = letters;
        this.wording = wording;
        this.life = life;
    }

    @Override
    public Task<?> task() {
        return RetriedTask.until(NAME, clock, id -> run(Long.parseLong(id)));
    }

    /** Null when done, else when to try again. */
    Instant run(long id) {
        return database.transactions().execute(status -> database
                .jdbc()
                .query(
                        Confirmation.SELECT + "where id = ? and token_hash is null and expires_at is null"
                                + " and email is not null for update",
                        Confirmation::read,
                        id)
                .stream()
                .findFirst()
                .map(this::send)
                .orElse(null));
    }

    private Instant send(Confirmation confirmation) {
        Instant now = clock.instant();
        String missing = letters.missing();
        if (missing == null) {
            String token = token();
            mark(confirmation, Sha256.of(token), now, now.plus(life));
            letters.send(wording.of(confirmation, token, life.toHours(), letters.storeAddress()));
            return null;
        }
        if (now.isBefore(confirmation.askedAt().plus(life))) {
            LOG.warn("The letter of confirmation {} waits: {}.", confirmation.id(), missing);
            return now.plus(WHILE_MISSING);
        }
        LOG.warn("The letter of confirmation {} is given up after {}: {}.", confirmation.id(), life, missing);
        mark(confirmation, null, null, now);
        return null;
    }

    private void mark(Confirmation confirmation, String hash, Instant sentAt, Instant expiresAt) {
        database.jdbc()
                .update(
                        "update pt_confirmation set token_hash = ?, sent_at = ?, expires_at = ? where id = ?",
                        hash,
                        InstantColumn.of(sentAt),
                        InstantColumn.of(expiresAt),
                        confirmation.id());
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
