package com.privatetraffic.imports;

import java.util.List;

/** Puts many rows into a table within the caller's transaction. */
interface BulkInsert {

    /**
     * Inserts them all, or fails.
     *
     * @param rows texts, numbers, instants with their offset, or null; as many as there are columns
     */
    void into(String table, List<String> columns, List<Object[]> rows);

    /** Inserts contacts; returns their ids in the same order. */
    long[] contacts(List<String> columns, List<Object[]> rows);
}
