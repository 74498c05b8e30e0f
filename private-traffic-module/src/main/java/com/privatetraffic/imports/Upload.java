package com.privatetraffic.imports;

import com.privatetraffic.file.Content;
import com.privatetraffic.file.FileFormat;
import java.util.Map;

/**
 * A file somebody wants to import.
 *
 * @param region country of numbers without a country code; null for the store's
 * @param mapping header → use as {@link ColumnUse#parse} reads it; null to have it guessed
 * @param draft whether to wait for {@link Imports#start}
 */
public record Upload(
        Content content,
        String fileName,
        long size,
        FileFormat format,
        long channelId,
        String region,
        Map<String, String> mapping,
        boolean draft) {}
