package com.privatetraffic.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.RetriedTask;
import java.time.Clock;

/** Runs undos, and goes on with those whose node died. */
final class UndoTask implements BackgroundTask {

    static final String NAME = "pt-import-undo";

    private final ImportUndo undo;
    private final Clock clock;

    UndoTask(ImportUndo undo, Clock clock) {
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return RetriedTask.once(NAME, clock, id -> undo.run(Long.parseLong(id)));
    }
}
