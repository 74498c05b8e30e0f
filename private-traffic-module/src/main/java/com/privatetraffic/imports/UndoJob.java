package com.privatetraffic.imports;

import com.privatetraffic.job.Job;
import com.privatetraffic.job.Job.State;
import com.privatetraffic.job.JobKind;
import java.util.Map;
import java.util.Optional;

/** An undo of an import as a job. It can't be stopped: half an import would be left. */
final class UndoJob implements JobKind {

    static final String NAME = "import-undo";

    private final ImportList list;

    UndoJob(ImportList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String scope() {
        return "contacts";
    }

    @Override
    public Optional<Job> find(long number) {
        return list.find(number)
                .filter(each -> each.state() == ImportState.UNDOING || each.state() == ImportState.UNDONE)
                .map(each -> new Job(
                        NAME + "-" + number,
                        each.state() == ImportState.UNDONE ? State.DONE : State.RUNNING,
                        each.undone().removed()
                                + each.undone().restored()
                                + each.undone().kept(),
                        null,
                        Map.of(
                                "removed", each.undone().removed(),
                                "restored", each.undone().restored(),
                                "kept", each.undone().kept())));
    }

    @Override
    public boolean cancel(long number, String actor) {
        return false;
    }
}
