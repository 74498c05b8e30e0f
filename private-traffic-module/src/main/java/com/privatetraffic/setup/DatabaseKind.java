package com.privatetraffic.setup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The databases the module is tested on; any other is refused at start. */
public enum DatabaseKind {
    H2,
    POSTGRESQL;

    /**
     * Asks the database what it is.
     *
     * @throws SetupException when it is neither, or cannot be reached
     */
    static DatabaseKind of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return named(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new SetupException(
                    "Private Traffic cannot reach the store's database: " + e.getMessage(),
                    "Check the database address, user and password, and that the database runs.",
                    e);
        }
    }

    static DatabaseKind named(String product) {
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                throw new SetupException(
                        "Private Traffic is not tested on " + product + " and does not start there.",
                        "Use PostgreSQL (or H2 to try it out), or set private-traffic.enabled=false.");
        };
    }
}
