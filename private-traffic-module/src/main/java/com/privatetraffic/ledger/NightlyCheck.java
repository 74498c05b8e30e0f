package com.privatetraffic.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.privatetraffic.setup.BackgroundTask;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the books every night at 02:10 UTC. */
final class NightlyCheck implements BackgroundTask {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);

    private final LedgerCheck check;

    NightlyCheck(LedgerCheck check) {
        this.check = check;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("pt-ledger-check", Schedules.daily(ZoneOffset.UTC, LocalTime.of(2, 10)))
                .execute((instance, context) -> run());
    }

    private void run() {
        LedgerCheckResult result = check.run();
        if (!result.balanced()) {
            LOG.error("The ledger is out of balance: {}", result.differences());
        }
    }
}
