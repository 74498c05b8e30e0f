package com.privatetraffic.starter.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.Serializable;
import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails that wait in the database: written with whatever caused them, sent by any application that has a mail server. Plain
 * SQL in the caller's transaction, so that a mail written within a checkout doesn't make Hibernate save the order before its
 * time. An order has one confirmation, however often it is written.
 */
final class MailQueue {

    static final String TABLE = "NODE_MAIL";
    static final String TASK = "mail";
    static final Serializer JSON = new JacksonSerializer();

    private final SchedulerClient client;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    /**
     * What a row holds.
     *
     * @param mail null once a confirmation is sent: its row stays a while, so that no second one is written
     */
    record Waiting(Mail mail, int tries, Instant writtenAt) {}

    /** A row's key, for its mapping. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String taskName;
        String taskInstance;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(taskName, key.taskName)
                    && Objects.equals(taskInstance, key.taskInstance);
        }

        @Override
        public int hashCode() {
            return Objects.hash(taskName, taskInstance);
        }
    }

    MailQueue(DataSource dataSource, Clock clock) {
        this.clock = clock;
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .serializer(JSON)
                .jdbcCustomization(customization(dataSource))
                .build();
    }

    static JdbcCustomization customization(DataSource dataSource) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
            return "PostgreSQL".equals(product)
                    ? new PostgreSqlJdbcCustomization(false, true)
                    : new DefaultJdbcCustomization(true);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database doesn't say which it is.", e);
        }
    }

    /** In the caller's transaction, if there is one; else in its own, because not every pool's connections commit. */
    void add(Mail mail) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(dataSource)) {
            write(mail);
        } else {
            new TransactionTemplate(new DataSourceTransactionManager(dataSource))
                    .executeWithoutResult(status -> write(mail));
        }
    }

    private void write(Mail mail) {
        String id = mail.order() == null ? UUID.randomUUID().toString() : confirmationOf(mail.order());
        Instant now = clock.instant();
        Waiting waiting = new Waiting(mail, 0, now);
        if (!client.scheduleIfNotExists(new TaskInstance<>(TASK, id, waiting), now)) {
            replace(id, waiting);
        }
    }

    /**
     * An order that couldn't be saved the first time may be another one by the second. Only the text changes: the row may be
     * looked at just now, which is none of its version's business. One that was sent meanwhile stays sent.
     */
    private void replace(String id, Waiting waiting) {
        for (byte[] old : written(jdbc, id)) {
            if (JSON.deserialize(Waiting.class, old).mail() != null) {
                jdbc.update(
                        "update NODE_MAIL set TASK_DATA = ?"
                                + " where TASK_NAME = ? and TASK_INSTANCE = ? and TASK_DATA = ?",
                        JSON.serialize(waiting),
                        TASK,
                        id,
                        old);
            }
        }
    }

    /**
     * The confirmation as it stands in the database now, empty once it is sent. Asked after its order was seen placed, it is
     * the text of the checkout that placed it, for that is written before the order is saved as placed.
     */
    static Optional<Mail> confirmation(JdbcTemplate jdbc, long order) {
        return written(jdbc, confirmationOf(order)).stream()
                .map(data -> JSON.deserialize(Waiting.class, data).mail())
                .filter(Objects::nonNull)
                .findAny();
    }

    private static List<byte[]> written(JdbcTemplate jdbc, String id) {
        return jdbc.queryForList(
                "select TASK_DATA from NODE_MAIL where TASK_NAME = ? and TASK_INSTANCE = ?", byte[].class, TASK, id);
    }

    private static String confirmationOf(long order) {
        return "order-" + order;
    }
}
