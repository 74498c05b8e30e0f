package com.privatetraffic.imports;

import com.privatetraffic.job.Job;
import com.privatetraffic.job.Job.State;
import com.privatetraffic.job.JobKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A run of an import as a job. */
final class ImportJob implements JobKind {

    static final String NAME = "import";

    private final ImportList list;
    private final Imports imports;

    ImportJob(ImportList list, Imports imports) {
        this.list = list;
        this.imports = imports;
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
                .filter(each -> each.state() != ImportState.DRAFT)
                .map(each -> new Job(
                        NAME + "-" + number, state(each), each.counts().rows(), each.total(), result(each.counts())));
    }

    @Override
    public boolean cancel(long number, String actor) {
        try {
            imports.cancel(number, actor);
            return true;
        } catch (ImportRefusedException ended) {
            return false;
        }
    }

    private static State state(Import of) {
        return switch (of.state()) {
            case DRAFT, RUNNING -> State.RUNNING;
            case FAILED -> State.FAILED;
            case CANCELLED -> State.CANCELLED;
            case DONE, UNDOING, UNDONE -> of.counts().rows() == of.total() ? State.DONE : State.CANCELLED;
        };
    }

    private static Map<String, Object> result(Counts counts) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("created", counts.created());
        result.put("updated", counts.updated());
        result.put("unchanged", counts.unchanged());
        result.put("rejected", counts.rejected());
        result.put("duplicates", counts.duplicates());
        return result;
    }
}
