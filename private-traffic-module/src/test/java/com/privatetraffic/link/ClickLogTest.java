package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.link.Click.Origin;
import com.privatetraffic.link.Click.Via;
import com.privatetraffic.link.Click.Visitor;
import com.privatetraffic.link.ClickLog.Bounds;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import com.privatetraffic.setup.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ClickLogTest {

    private static final Bounds SMALL = new Bounds(5, 2, Duration.ofMillis(1));

    private final TestDatabase test;

    ClickLogTest(TestDatabase test) {
        this.test = test;
    }

    @BeforeEach
    void empty() {
        test.jdbc().update("delete from pt_click");
    }

    @Test
    void clicks_wait_until_they_are_written_together() {
        ClickLog log = new ClickLog(test.database(), SMALL);
        add(log, 5);
        assertThat(logged()).isZero();
        log.flush();
        assertThat(logged()).isEqualTo(5);
        assertThat(log.waiting()).isZero();
    }

    @Test
    void a_full_buffer_writes_the_next_click_directly() {
        ClickLog log = new ClickLog(test.database(), SMALL);
        add(log, 7);
        // The sixth takes one along and is written, the seventh waits in the place of that.
        assertThat(log.waiting()).isEqualTo(5);
        assertThat(logged()).isEqualTo(2);
    }

    @Test
    void closing_writes_all_that_waits_and_later_clicks_directly() {
        ClickLog log = new ClickLog(test.database(), SMALL);
        log.start();
        add(log, 5);
        log.close();
        assertThat(logged()).isEqualTo(5);
        add(log, 1);
        assertThat(logged()).isEqualTo(6);
    }

    @Test
    void no_click_is_lost_or_doubled_while_many_visitors_come_at_once() {
        ClickLog log = new ClickLog(test.database(), SMALL);
        log.start();
        Together.run(10, number -> {
            add(log, 50);
            return null;
        });
        log.close();
        assertThat(logged()).isEqualTo(500);
        assertThat(log.lost()).isZero();
    }

    @Test
    void a_click_the_order_already_wrote_stays_one() {
        ClickLog log = new ClickLog(test.database(), SMALL);
        Click click = click("abcd2345");
        log.add(click);
        log.ensure(click);
        log.flush();
        assertThat(logged()).isEqualTo(1);
    }

    @Test
    void a_click_the_log_and_its_order_write_at_the_same_moment_stays_one() {
        for (int round = 0; round < 50; round++) {
            ClickLog log = new ClickLog(test.database(), SMALL);
            Click click = click("abcd2345");
            log.add(click);
            assertThat(Together.run(2, number -> {
                        if (number == 0) {
                            log.flush();
                        } else {
                            log.ensure(click);
                        }
                        return "written";
                    }))
                    .containsOnly("written");
            assertThat(logged()).isEqualTo(round + 1);
            assertThat(log.lost()).isZero();
        }
    }

    @Test
    void a_click_the_database_refuses_takes_no_other_along() {
        ClickLog log = new ClickLog(test.database(), SMALL);
        log.add(click("abcd2345"));
        log.add(click(null));
        log.flush();
        assertThat(logged()).isEqualTo(1);
        assertThat(log.lost()).isEqualTo(1);
    }

    private static void add(ClickLog log, int number) {
        for (int i = 0; i < number; i++) {
            log.add(click("abcd2345"));
        }
    }

    private static Click click(String linkCode) {
        return new Click(
                UUID.randomUUID(),
                new Origin(linkCode, null, null, null),
                Instant.parse("2024-05-03T10:00:00Z"),
                Via.LINK,
                new Visitor(null, false, Device.PHONE, null),
                null,
                Utm.NONE);
    }

    private int logged() {
        return test.jdbc().queryForObject("select count(*) from pt_click", Integer.class);
    }
}
