package com.privatetraffic.starter.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.service.SearchService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

/**
 * Rebuilds the search index when the application has started, before it counts as ready, and then at an interval. A
 * rebuild that fails is logged and tried again at the next turn; the old index goes on serving.
 */
public class SearchIndexJob implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexJob.class);

    private final SearchService search;
    private final Duration interval;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "search-index"));

    SearchIndexJob(SearchService search, Duration interval) {
        this.search = search;
        this.interval = interval;
    }

    @EventListener
    void onStarted(ApplicationStartedEvent event) {
        rebuild();
        // rebuild() reports its own failures, so nobody waits for the future.
        var unused = timer.scheduleWithFixedDelay(
                this::rebuild, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Builds the index anew from the catalog; returns when search answers from it. */
    public void rebuild() {
        try {
            search.rebuildIndex();
        } catch (ServiceException | IOException | RuntimeException e) {
            LOG.error("The search index could not be rebuilt; the previous one stays in use.", e);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
