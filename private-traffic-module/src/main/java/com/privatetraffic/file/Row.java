package com.privatetraffic.file;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line where it begins, counted from 1 as an editor or a spreadsheet counts
 * @param flaw why its cells can't be trusted; null for a sound row
 */
public record Row(long line, List<String> cells, Reason flaw) {

    static Row of(long line, List<String> cells) {
        return new Row(line, cells, null);
    }

    static Row flawed(long line, List<String> cells, Reason flaw) {
        return new Row(line, cells, flaw);
    }

    boolean isBlank() {
        return flaw == null && cells.stream().allMatch(String::isBlank);
    }
}
