package com.privatetraffic.file;

import java.util.Arrays;
import java.util.List;

/** Several values in one cell, set apart as Google does it. */
public final class CellValues {

    static final String SEPARATOR = " ::: ";

    private CellValues() {}

    public static List<String> of(String cell) {
        return cell.contains(":::")
                ? Arrays.stream(cell.split(":::", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList()
                : cell.isBlank() ? List.of() : List.of(cell.strip());
    }
}
