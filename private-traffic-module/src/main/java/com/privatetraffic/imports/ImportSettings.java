package com.privatetraffic.imports;

import com.privatetraffic.setup.SetupException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of imports.
 *
 * @param largestFile the largest file that is taken; it is kept in the database until its import ends
 * @param batchRows rows that become contacts in one transaction
 * @param keepRejects how long rows that were refused can be downloaded; they are personal data
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic.imports")
public record ImportSettings(
        @DefaultValue("200MB") DataSize largestFile,
        @DefaultValue("5000") int batchRows,
        @DefaultValue("30d") Duration keepRejects) {

    public static final ImportSettings USUAL = new ImportSettings(DataSize.ofMegabytes(200), 5000, Duration.ofDays(30));

    public ImportSettings {
        if (largestFile.toBytes() < 1 || largestFile.toGigabytes() >= 4) {
            throw new SetupException(
                    "private-traffic.imports.largest-file is " + largestFile + ".",
                    "Please use a size above 0 and below 4GB, such as 200MB.");
        }
        if (batchRows < 1 || batchRows > 50_000) {
            throw new SetupException(
                    "private-traffic.imports.batch-rows is " + batchRows + ".",
                    "Please use a whole number from 1 to 50000.");
        }
        if (keepRejects.isNegative() || keepRejects.isZero()) {
            throw new SetupException(
                    "private-traffic.imports.keep-rejects is " + keepRejects + ".",
                    "Please use a duration above 0, such as 30d.");
        }
    }
}
