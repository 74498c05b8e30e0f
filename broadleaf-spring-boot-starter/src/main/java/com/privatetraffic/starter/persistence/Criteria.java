package com.privatetraffic.starter.persistence;

import javax.persistence.criteria.Expression;
import javax.persistence.criteria.Path;

/** What Broadleaf's criteria queries said to Hibernate 4, said to Hibernate 5. */
public final class Criteria {

    private Criteria() {}

    /** {@code as(type)} was only ever a Java cast to Broadleaf; Hibernate 5 makes SQL of it. */
    @SuppressWarnings("unchecked")
    public static <T> Expression<T> uncast(Path<?> path, Class<T> type) {
        return (Expression<T>) path;
    }
}
