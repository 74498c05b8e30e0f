package com.privatetraffic.api;

import com.privatetraffic.job.Job;
import com.privatetraffic.job.Jobs;
import com.privatetraffic.job.Jobs.Found;
import java.util.Locale;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Long work of all kinds. Each kind says which scope sees it; for any other token it isn't there. */
@RestController
@RequestMapping(Api.BASE + "/jobs")
final class JobsEndpoint {

    private final Jobs jobs;

    JobsEndpoint(Jobs jobs) {
        this.jobs = jobs;
    }

    @Needs({})
    @GetMapping("/{id}")
    Job get(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        return find(id, token).job();
    }

    @Needs({})
    @DeleteMapping("/{id}")
    Job cancel(@PathVariable String id, @RequestAttribute(BearerFilter.TOKEN) ApiToken token) {
        Found found = find(id, token);
        if (found.job().state() == Job.State.RUNNING && !found.kind().cancel(found.number(), token.actor())) {
            throw ProblemException.conflict("This job can't be stopped.");
        }
        return find(id, token).job();
    }

    private Found find(String id, ApiToken token) {
        return jobs.find(id)
                .filter(found -> token.scopes()
                        .contains(Scope.valueOf(found.kind().scope().toUpperCase(Locale.ROOT))))
                .orElseThrow(ProblemException::notFound);
    }
}
