package com.privatetraffic.starter.context;

/** The H2 database a store has in its first hour. */
final class EmbeddedDatabase {

    /**
     * Broadleaf names columns like words H2 reserves. H2 would write commits to disk up to half a second later; an order a
     * shopper was told of has to survive a killed process, hence no delay.
     */
    static final String ADDRESS = "jdbc:h2:file:./data/store;AUTO_SERVER=TRUE;WRITE_DELAY=0;"
            + "NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND";

    private EmbeddedDatabase() {}
}
