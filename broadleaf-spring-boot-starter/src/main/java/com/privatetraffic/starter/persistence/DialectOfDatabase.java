package com.privatetraffic.starter.persistence;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

/** Chooses the dialect from the database itself: a store owner names a JDBC address and nothing else. */
public class DialectOfDatabase implements DialectResolver {

    private static final long serialVersionUID = 1L;

    @Override
    public Dialect resolveDialect(DialectResolutionInfo database) {
        return switch (database.getDatabaseName()) {
            case "PostgreSQL" -> new LongTextPostgreSqlDialect();
            case "H2" -> new H2Dialect();
            default -> null; // Hibernate goes on to its own resolvers
        };
    }
}
