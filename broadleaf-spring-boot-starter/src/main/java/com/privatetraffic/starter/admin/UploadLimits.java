package com.privatetraffic.starter.admin;

import com.privatetraffic.starter.security.SecuritySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What may be sent at most, in figures a person reads: whatever the settings say. */
@Component
public final class UploadLimits {

    private static final long THOUSAND = 1000;
    private static final long ROUND = 100;

    private final long largestFile;
    private final long mostPixels;
    private final DataSize largestForm;

    public UploadLimits(
            SecuritySettings settings, @Value("${asset.server.max.uploadable.file.size:10000000}") long largestFile) {
        this.largestFile = largestFile;
        this.mostPixels = settings.maxPixels();
        this.largestForm = settings.maxForm();
    }

    /** "10 MB". */
    String file() {
        return size(largestFile);
    }

    String form() {
        return largestForm.toBytes() < DataSize.ofMegabytes(1).toBytes()
                ? largestForm.toKilobytes() + " KB"
                : largestForm.toMegabytes() + " MB";
    }

    /** The side of a square picture that is small enough, rounded down. */
    String side() {
        long side = (long) Math.sqrt((double) mostPixels);
        return Long.toString(side < ROUND ? side : side - side % ROUND);
    }

    /** Never more than is taken. */
    private static String size(long bytes) {
        long kilobytes = bytes / THOUSAND;
        return kilobytes < THOUSAND ? kilobytes + " KB" : kilobytes / THOUSAND + " MB";
    }
}
