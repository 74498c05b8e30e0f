package com.privatetraffic.job;

import java.util.Optional;

/** A kind of long work. The list of kinds is open: a bean of this type is one. */
public interface JobKind {

    /** First part of its jobs' ids, e.g. {@code import}; small letters and hyphens. */
    String name();

    /** Name of the scope that may see it, in lower case. */
    String scope();

    Optional<Job> find(long number);

    /**
     * Stops it, or does nothing where it has ended already.
     *
     * @return false when this kind, or this job now, can't be stopped
     */
    boolean cancel(long number, String actor);
}
