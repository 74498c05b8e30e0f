package com.privatetraffic.link;

import com.privatetraffic.setup.SetupException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of visits through tracked links.
 *
 * @param cookieConsent whether a visitor has to agree before cookies outlast their visit
 * @param retention how long single visits are kept; sums per day stay, and so do visits an order or a contact came by
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic.clicks")
public record ClickSettings(
        @DefaultValue("NOT_REQUIRED") CookieConsent cookieConsent, @DefaultValue("400d") Duration retention) {

    private static final Duration SHORTEST = Duration.ofDays(2);

    public ClickSettings {
        if (retention.compareTo(SHORTEST) < 0) {
            throw new SetupException(
                    "private-traffic.clicks.retention is " + retention + ".",
                    "Please use at least two days, such as 400d: reports count single visits of the last days.");
        }
    }
}
