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
    void what_waits_is_brought_forward_and_never_put_off() {
        test.transactions().executeWithoutResult(status -> {
            queue.enqueue("pt-test", "waiting", DUE.plusSeconds(900));
            queue.enqueue("pt-test", "waiting", DUE);
            queue.enqueue("pt-test", "waiting", DUE.plusSeconds(60));
        });
        assertThat(due("waiting")).isEqualTo(DUE);
    }

    @Test
    void what_runs_is_left_alone() {
        queue.enqueue("pt-test", "running", DUE.plusSeconds(900));
        test.jdbc().update("update pt_scheduled_task set picked = true where task_instance = 'running'");
        queue.enqueue("pt-test", "running", DUE);
        assertThat(due("running")).isEqualTo(DUE.plusSeconds(900));
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

    private Instant due(String name) {
        return test.jdbc()
                .queryForObject(
                        "select execution_time from pt_scheduled_task where task_instance = ?",
                        (row, number) -> InstantColumn.read(row, "execution_time"),
                        name);
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
