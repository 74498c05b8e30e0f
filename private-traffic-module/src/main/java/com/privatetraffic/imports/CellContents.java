package com.privatetraffic.imports;

import com.privatetraffic.imports.ColumnUse.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Guesses what a column without a header is from what stands in its first row. */
final class CellContents {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+[.][^\\s@]+");
    private static final Pattern NUMBER = Pattern.compile("'?[+(]?[0-9][0-9 ()./-]{6,}");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}][\\p{L} .'’-]*");

    private CellContents() {}

    static Mapping guess(List<String> headers, List<String> cells) {
        Map<String, ColumnUse> mapped = new LinkedHashMap<>();
        boolean named = false;
        for (int i = 0; i < headers.size() && i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (ADDRESS.matcher(cell).matches()) {
                mapped.put(headers.get(i), ColumnUse.of(Kind.EMAIL));
            } else if (NUMBER.matcher(cell).matches()) {
                mapped.put(headers.get(i), ColumnUse.of(Kind.PHONE));
            } else if (!named && WORDS.matcher(cell).matches()) {
                named = true;
                mapped.put(headers.get(i), ColumnUse.of(Kind.NAME));
            }
        }
        return new Mapping(mapped);
    }
}
