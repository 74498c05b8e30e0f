package com.privatetraffic.analytics;

import com.privatetraffic.setup.SetupException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long visits are kept.
 *
 * @param retention of single visits; sums per day stay, and so do visits an order or a contact came by
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic.visits")
public record VisitSettings(@DefaultValue("400d") Duration retention) {

    private static final Duration SHORTEST = Duration.ofDays(2);

    public VisitSettings {
        if (retention.compareTo(SHORTEST) < 0) {
            throw new SetupException(
                    "private-traffic.visits.retention is " + retention + ".",
                    "Please use at least two days, such as 400d: reports count single visits of the last days.");
        }
    }
}
