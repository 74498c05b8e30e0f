package com.privatetraffic.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothDatabases
class TaskQueueTest {

    private static final Instant DUE = Instant.parse("2026-03-01T10:00:00Z");

    private final TestDatabase test;
    private final TaskQueue queue;

    TaskQueueTest(TestDatabase test) {
        this.test = test;
        this.queue = new TaskQueue(test.database());
    }

    @Test
    void a_row_and_a_task_rolled_back_together_leave_neither() {
        test.transactions().executeWithoutResult(status -> {
            write(test.database(), "gone");
            queue.enqueue("pt-test", "gone", DUE);
            status.setRollbackOnly();
        });
        assertThat(left("gone")).isZero();
    }

    @Test
    void a_row_and_a_task_committed_together_are_both_there_and_a_second_enqueuing_changes_nothing() {
        test.transactions().executeWithoutResult(status -> {
            write(test.database(), "kept");
            queue.enqueue("pt-test", "kept", DUE);
            queue.enqueue("pt-test", "kept", DUE.plusSeconds(60));
        });
        assertThat(left("kept")).isEqualTo(2);
    }

    @Test
    void what_is_done_apart_stays_when_the_caller_rolls_back() {
        Database apart = test.database().apart();
        TransactionTemplate own = apart.transactions();
        test.transactions().executeWithoutResult(status -> {
            write(test.database(), "mine");
            own.executeWithoutResult(inner -> {
                write(apart, "apart");
                new TaskQueue(apart).enqueue("pt-test", "apart", DUE);
            });
            status.setRollbackOnly();
        });
        assertThat(left("mine")).isZero();
        assertThat(left("apart")).isEqualTo(2);
    }

    private static void write(Database database, String name) {
        database.jdbc().update("insert into pt_setting (name, setting_value) values (?, 'x')", name);
    }

    private int left(String name) {
        return test.jdbc()
                .queryForObject(
                        "select (select count(*) from pt_setting where name = ?)"
                                + " + (select count(*) from pt_scheduled_task where task_instance = ?)",
                        Integer.class,
                        name,
                        name);
    }
}
