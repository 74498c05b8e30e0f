package com.privatetraffic.starter.search;

import com.privatetraffic.starter.context.BroadleafProperties;
import com.privatetraffic.starter.nodes.Leases;
import java.io.IOException;
import java.util.Optional;
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
 * rebuild that fails is logged and tried again in a minute; the old index goes on serving. Of several nodes with one Solr
 * server, one rebuilds at a time.
 */
public class SearchIndexJob implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexJob.class);
    private static final long NEXT_TRY_SECONDS = 60;

    private final SearchService search;
    private final Leases leases;
    private final BroadleafProperties.Search settings;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "search-index"));

    SearchIndexJob(SearchService search, Leases leases, BroadleafProperties.Search settings) {
        this.search = search;
        this.leases = leases;
        this.settings = settings;
    }

    @EventListener
    void onStarted(ApplicationStartedEvent event) {
        rebuildAndGoOn();
    }

    private void rebuildAndGoOn() {
        long pause = settings.rebuildInterval().toSeconds();
        long next = rebuild() ? pause : Math.min(pause, NEXT_TRY_SECONDS);
        // rebuild() reports its own failures, so nobody waits for the future.
        var unused = timer.schedule(this::rebuildAndGoOn, next, TimeUnit.SECONDS);
    }

    /** Builds the index anew from the catalog; returns when search answers from it, false when it couldn't be built. */
    public boolean rebuild() {
        try {
            if (settings.url().isBlank()) {
                search.rebuildIndex();
            } else {
                rebuildForAllNodes();
            }
            return true;
        } catch (ServiceException | IOException | RuntimeException e) {
            LOG.error(
                    "The search index could not be rebuilt ({}); the previous one stays in use, and it is tried again"
                            + " within {} s.",
                    LastWords.of(e),
                    NEXT_TRY_SECONDS);
            LOG.debug("How the rebuild failed", e);
            return false;
        }
    }

    private void rebuildForAllNodes() throws ServiceException, IOException {
        Optional<Leases.Lease> turn = leases.take("search-index");
        if (turn.isPresent()) {
            try (Leases.Lease held = turn.get()) {
                search.rebuildIndex();
                LOG.debug("The index was rebuilt under {}.", held);
            }
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
