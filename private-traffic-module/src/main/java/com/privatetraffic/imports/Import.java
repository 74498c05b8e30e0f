package com.privatetraffic.imports;

import com.privatetraffic.file.Reason;
import com.privatetraffic.file.TableFile;
import java.time.Instant;
import java.util.List;

/**
 * One file and what became of it.
 *
 * @param poolId the pool of the channel when the file came
 * @param region the country of phone numbers without a country code
 * @param layout the well-known program it is from; null for any other
 * @param total rows in the file
 * @param failure why it was given up; null unless FAILED
 */
public record Import(
        long id,
        ImportState state,
        TableFile file,
        String fileName,
        long fileSize,
        long channelId,
        Long poolId,
        String region,
        List<String> headers,
        String layout,
        Mapping mapping,
        long total,
        Counts counts,
        Reason failure,
        Undone undone,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {}
