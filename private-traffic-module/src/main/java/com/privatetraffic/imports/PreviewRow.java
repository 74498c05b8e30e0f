package com.privatetraffic.imports;

import com.privatetraffic.file.Reason;
import java.util.List;

/**
 * What a row would be taken for.
 *
 * @param cells as they stand in the file
 * @param refused null for a row that would be taken in
 */
public record PreviewRow(
        long line,
        List<String> cells,
        String name,
        List<String> emails,
        List<String> phones,
        List<String> tags,
        Reason refused) {}
