package com.privatetraffic.capture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How visitors become contacts.
 *
 * @param doubleOptIn whether a yes to e-mails counts only once the address was confirmed by a link in a mail
 * @param confirmationLife how long such a link works
 * @param formLife how long a form that stays open can be sent
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic.capture")
public record CaptureSettings(
        @DefaultValue("true") boolean doubleOptIn,
        @DefaultValue("48h") Duration confirmationLife,
        @DefaultValue("48h") Duration formLife) {

    public CaptureSettings {
        positive("confirmation-life", confirmationLife);
        positive("form-life", formLife);
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "private-traffic.capture." + name + " must be a duration above 0, such as 48h, not " + value + ".");
        }
    }
}
