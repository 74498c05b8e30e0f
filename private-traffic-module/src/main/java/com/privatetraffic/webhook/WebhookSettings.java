package com.privatetraffic.webhook;

import com.privatetraffic.setup.SetupException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what platforms send by themselves.
 *
 * @param interval how often the inbox is looked at when nothing announces itself
 * @param tries how often a delivery is tried before it is parked
 * @param retention how long a delivery is kept after it was taken in
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic.webhooks")
public record WebhookSettings(
        @DefaultValue("5s") Duration interval, @DefaultValue("8") int tries, @DefaultValue("30d") Duration retention) {

    public WebhookSettings {
        require(
                interval.compareTo(Duration.ZERO) > 0 && interval.toHours() <= 1,
                "interval is " + interval,
                "use a duration above 0 and up to 1h, such as 5s");
        require(tries >= 1 && tries <= 100, "tries is " + tries, "use a whole number from 1 to 100");
        require(
                !retention.isNegative() && retention.toDays() <= 3650,
                "retention is " + retention,
                "use a duration from 0 to 3650 days, such as 30d");
    }

    private static void require(boolean right, String what, String remedy) {
        if (!right) {
            throw new SetupException("private-traffic.webhooks." + what + ".", "Please " + remedy + ".");
        }
    }
}
