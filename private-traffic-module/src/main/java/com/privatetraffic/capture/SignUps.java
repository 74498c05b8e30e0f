package com.privatetraffic.capture;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.InstantColumn;
import com.privatetraffic.setup.TaskQueue;
import com.privatetraffic.text.Languages;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Takes sign-ups. Taking one is one short write, the same for everybody: whether the person is known shows neither in what
 * is answered nor in how long that takes. A task makes the contact.
 */
public final class SignUps {

    private static final int NAME = 200;
    private static final int TAG = 60;

    private final Database database;
    private final TaskQueue tasks;
    private final Clock clock;

    SignUps(Database database, TaskQueue tasks, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Durable when this returns, or with the caller's transaction. */
    public void take(SignUp signUp) {
        database.transactions().executeWithoutResult(status -> {
            long id = insert(signUp);
            for (AskedConsent consent : signUp.consents()) {
                database.jdbc()
                        .update(
                                "insert into pt_signup_consent (signup_id, channel, purpose, wording_version, wording)"
                                        + " values (?, ?, ?, ?, ?)",
                                id,
                                consent.channel(),
                                signUp.purpose().name(),
                                consent.version(),
                                consent.wording());
            }
            tasks.enqueue(SignUpTask.NAME, Long.toString(id), clock.instant());
        });
    }

    /** How many signed up with this salesperson on this channel since then, known before or not. */
    public long countSince(String salespersonCode, long channelId, Instant since) {
        return database.jdbc()
                .queryForObject(
                        "select count(*) from pt_signup where salesperson_code = ? and channel_id = ? and created_at >= ?",
                        Long.class,
                        salespersonCode,
                        channelId,
                        InstantColumn.of(since));
    }

    private long insert(SignUp signUp) {
        boolean clicked = signUp.mark() != null;
        Object[] values = {
            signUp.page(),
            signUp.source().name(),
            signUp.channelId(),
            clicked ? signUp.mark().linkCode() : null,
            signUp.salespersonCode(),
            clicked ? signUp.mark().clickId() : null,
            clicked ? InstantColumn.of(signUp.mark().clickedAt()) : null,
            signUp.customerId(),
            cut(signUp.tag(), TAG),
            languageTag(signUp.language()),
            signUp.actor(),
            signUp.network(),
            cut(signUp.name(), NAME),
            signUp.email(),
            signUp.phone(),
            InstantColumn.of(clock.instant())
        };
        KeyHolder key = new GeneratedKeyHolder();
        database.jdbc()
                .update(
                        connection -> {
                            var insert = connection.prepareStatement(
                                    """
                                    insert into pt_signup (page, source, channel_id, link_code, salesperson_code,
                                      click_id, clicked_at, customer_id, tag, language, actor, network, name, email,
                                      phone, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                                    new String[] {"id"});
                            for (int i = 0; i < values.length; i++) {
                                insert.setObject(i + 1, values[i]);
                            }
                            return insert;
                        },
                        key);
        return key.getKeyAs(Long.class);
    }

    private static String languageTag(Locale language) {
        return Languages.tag(language);
    }

    private static String cut(String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        // Half of a pair is a character no database keeps.
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
