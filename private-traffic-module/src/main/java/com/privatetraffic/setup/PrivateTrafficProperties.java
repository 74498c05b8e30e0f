package com.privatetraffic.setup;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The technical settings {@code private-traffic.*}. A wrong value ends the start with a {@link SetupException} that says
 * what to change.
 *
 * @param enabled false: no pages, filter, checkout activity or job; the data stays
 * @param cookieSecret signs cookies and encrypts the secrets of connections, at least 32 characters; null: one is made and
 *     kept in the database. With another value older cookies count for nothing and those secrets must be set again
 * @param defaultRegion ISO 3166 country that phone numbers without a country code belong to
 * @param attributionWindow how long a click counts
 * @param cookieConsent {@code required}: a click is kept for the visit only until the visitor agrees to cookies
 * @param holdDays hold of the default plan, days of 24 hours
 * @param defaultPercent rate of the default plan, 0 to 100 with at most two decimals
 * @param dataSource name of the data source bean; null: the only or primary one, else the one Broadleaf calls {@code webDS}
 * @param transactionManager name of its manager bean; null: the only or primary one, else the one Broadleaf defines
 */
@ConstructorBinding
@ConfigurationProperties("private-traffic")
public record PrivateTrafficProperties(
        @DefaultValue("true") boolean enabled,
        String cookieSecret,
        @DefaultValue("US") String defaultRegion,
        @DefaultValue("90d") Duration attributionWindow,
        @DefaultValue("not-required") String cookieConsent,
        @DefaultValue("7") int holdDays,
        @DefaultValue("10") BigDecimal defaultPercent,
        String dataSource,
        String transactionManager,
        @DefaultValue Tasks tasks,
        @DefaultValue Placement placement,
        @DefaultValue Orders orders,
        @DefaultValue Pages pages,
        @DefaultValue Api api) {

    public PrivateTrafficProperties {
        cookieSecret = cookieSecret == null || cookieSecret.isBlank() ? null : cookieSecret;
        require(
                cookieSecret == null || cookieSecret.length() >= 32,
                "cookie-secret",
                "is too short",
                "use at least 32 random characters, or leave it out and one is made");
        require(
                defaultRegion.matches("[A-Z]{2}"),
                "default-region",
                "is " + defaultRegion,
                "use a country of ISO 3166 in two capital letters, such as US or CN");
        require(
                attributionWindow.compareTo(Duration.ZERO) > 0 && attributionWindow.toDays() <= 3650,
                "attribution-window",
                "is " + attributionWindow,
                "use a duration above 0 and up to 3650 days, such as 90d");
        require(
                Set.of("required", "not-required").contains(cookieConsent),
                "cookie-consent",
                "is " + cookieConsent,
                "use required or not-required");
        require(holdDays >= 0 && holdDays <= 3650, "hold-days", "is " + holdDays, "use a whole number from 0 to 3650");
        require(
                defaultPercent.signum() >= 0
                        && defaultPercent.compareTo(BigDecimal.valueOf(100)) <= 0
                        && defaultPercent.stripTrailingZeros().scale() <= 2,
                "default-percent",
                "is " + defaultPercent,
                "use a number from 0 to 100 with at most two decimals");
    }

    /**
     * Background work.
     *
     * @param execute whether this application runs due tasks; an admin application only enqueues them
     * @param pollingInterval how often it looks for due tasks
     * @param threads how many tasks run at once
     * @param heartbeatInterval how often a node says of its running tasks that it is alive; silent for four of these, it is
     *     taken for dead and its tasks run again elsewhere
     * @param maturityInterval how often commissions are looked over whose hold may be over
     */
    public record Tasks(
            @DefaultValue("true") boolean execute,
            @DefaultValue("1s") Duration pollingInterval,
            @DefaultValue("4") int threads,
            @DefaultValue("30s") Duration heartbeatInterval,
            @DefaultValue("1m") Duration maturityInterval) {

        public Tasks {
            requirePositive("tasks.polling-interval", pollingInterval);
            requirePositive("tasks.heartbeat-interval", heartbeatInterval);
            requirePositive("tasks.maturity-interval", maturityInterval);
            require(threads >= 1 && threads <= 64, "tasks.threads", "is " + threads, "use a whole number from 1 to 64");
        }
    }

    /**
     * From a placed order to its commissions.
     *
     * @param postingEnabled false: nothing is posted; placed orders wait in the queue, facts of orders are kept
     * @param sweeperInterval how often orders are looked for that the checkout could not announce
     * @param sweepPeriod how far back it looks
     * @param dailySweepPeriod how far back it looks once a day for orders that were changed by others
     */
    public record Placement(
            @DefaultValue("true") boolean postingEnabled,
            @DefaultValue("5m") Duration sweeperInterval,
            @DefaultValue("3d") Duration sweepPeriod,
            @DefaultValue("180d") Duration dailySweepPeriod) {

        public Placement {
            requirePositive("placement.sweeper-interval", sweeperInterval);
            requirePositive("placement.sweep-period", sweepPeriod);
            requirePositive("placement.daily-sweep-period", dailySweepPeriod);
        }
    }

    /**
     * How orders are read and what happens to them after placement.
     *
     * @param pricesIncludeTax whether the prices of the store contain tax, which is then no part of a line's base
     * @param includedTaxPercent the tax contained in them where the store's tax provider puts none on a line
     * @param authorisedIsPaid whether an authorised payment counts as paid; else only captured money does
     * @param confirmAfterDays days after payment until whatever is left of an order is taken for handed over
     */
    public record Orders(
            @DefaultValue("false") boolean pricesIncludeTax,
            @DefaultValue("0") BigDecimal includedTaxPercent,
            @DefaultValue("false") boolean authorisedIsPaid,
            @DefaultValue("15") int confirmAfterDays) {

        public Orders {
            require(
                    includedTaxPercent.signum() >= 0 && includedTaxPercent.compareTo(BigDecimal.valueOf(100)) <= 0,
                    "orders.included-tax-percent",
                    "is " + includedTaxPercent,
                    "use a number from 0 to 100");
            require(
                    confirmAfterDays >= 0 && confirmAfterDays <= 3650,
                    "orders.confirm-after-days",
                    "is " + confirmAfterDays,
                    "use a whole number from 0 to 3650");
        }
    }

    /**
     * What visitors see.
     *
     * @param enabled whether this application serves the module's storefront pages and REST; off in an admin application
     */
    public record Pages(@DefaultValue("true") boolean enabled) {}

    /**
     * What other systems use.
     *
     * @param tokens what they identify themselves with
     */
    public record Api(List<Token> tokens) {

        public Api {
            tokens = tokens == null ? List.of() : List.copyOf(tokens);
        }
    }

    /**
     * A token of another system. Only its hash stands in the settings; it is looked at where tokens are recognised.
     *
     * @param name stands in the audit trail
     * @param sha256 of the token, 64 hexadecimal digits
     * @param scopes what it opens, in lower case
     */
    public record Token(String name, String sha256, List<String> scopes) {

        public Token {
            scopes = scopes == null ? List.of() : List.copyOf(scopes);
        }
    }

    private static void requirePositive(String name, Duration value) {
        require(
                value.compareTo(Duration.ZERO) > 0,
                name,
                "is " + value,
                "use a duration above 0, such as 30s, 5m or 2d");
    }

    private static void require(boolean right, String name, String what, String remedy) {
        if (!right) {
            throw new SetupException("private-traffic." + name + " " + what + ".", "Please " + remedy + ".");
        }
    }
}
