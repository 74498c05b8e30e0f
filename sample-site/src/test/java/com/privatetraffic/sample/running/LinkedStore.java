package com.privatetraffic.sample.running;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** A running store with one approved salesperson, by whose link its guests come. */
public final class LinkedStore implements AutoCloseable {

    private final AtomicInteger guests = new AtomicInteger();
    private final RunningStore store;
    private final Rest rest;
    private final String salesperson;
    private final String link;

    /** Ends with it. */
    public LinkedStore(RunningStore store) {
        this.store = store;
        this.rest = Rest.of(store);
        this.salesperson = rest.approvedSalesperson("mia@example.com");
        this.link = rest.link(salesperson);
    }

    public RunningStore store() {
        return store;
    }

    public Rest rest() {
        return rest;
    }

    public JdbcTemplate jdbc() {
        return store.bean(JdbcTemplate.class);
    }

    /** The salesperson's code. */
    public String salesperson() {
        return salesperson;
    }

    /** Somebody new. */
    public Guest guest() {
        return guest("guest-" + guests.incrementAndGet() + "@example.com");
    }

    public Guest guest(String email) {
        return new Guest(store.port(), email).cameBy(link);
    }

    @Override
    public void close() {
        store.close();
    }
}
