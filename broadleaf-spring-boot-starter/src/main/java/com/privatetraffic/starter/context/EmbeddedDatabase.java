package com.privatetraffic.starter.context;

/** The H2 database a store has in its first hour. */
final class EmbeddedDatabase {

    /** Broadleaf names columns like words H2 reserves. */
    static final String ADDRESS = "jdbc:h2:file:./data/store;AUTO_SERVER=TRUE;"
            + "NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND";

    private EmbeddedDatabase() {}
}
