package com.privatetraffic.autoconfigure;

import com.privatetraffic.analytics.AnalyticsBeans;
import com.privatetraffic.api.ApiBeans;
import com.privatetraffic.attribution.AttributionBeans;
import com.privatetraffic.audit.AuditBeans;
import com.privatetraffic.broadleaf.BroadleafBeans;
import com.privatetraffic.capture.CaptureBeans;
import com.privatetraffic.centre.CentreBeans;
import com.privatetraffic.channel.ChannelBeans;
import com.privatetraffic.commission.CommissionBeans;
import com.privatetraffic.contact.ContactBeans;
import com.privatetraffic.destination.DestinationBeans;
import com.privatetraffic.imports.ImportBeans;
import com.privatetraffic.job.JobBeans;
import com.privatetraffic.ledger.LedgerBeans;
import com.privatetraffic.link.LinkBeans;
import com.privatetraffic.member.MemberBeans;
import com.privatetraffic.merge.MergeBeans;
import com.privatetraffic.message.MessageBeans;
import com.privatetraffic.order.OrderBeans;
import com.privatetraffic.placement.PlacementBeans;
import com.privatetraffic.pool.PoolBeans;
import com.privatetraffic.privacy.PrivacyBeans;
import com.privatetraffic.profile.ProfileBeans;
import com.privatetraffic.sales.SalesBeans;
import com.privatetraffic.setup.BackgroundTask;
import com.privatetraffic.setup.CookieSecret;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import com.privatetraffic.setup.SchemaMigration;
import com.privatetraffic.setup.TaskQueue;
import com.privatetraffic.setup.TaskRunner;
import com.privatetraffic.storefront.StorefrontBeans;
import com.privatetraffic.text.TextBeans;
import com.privatetraffic.webhook.WebhookBeans;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Private Traffic in a Spring Boot application; {@code private-traffic.enabled=false} leaves nothing of it but the data.
 *
 * <p>Capabilities take {@link Database}, {@link Clock} and {@link PrivateTrafficProperties} from here in a configuration
 * class {@code <Capability>Beans} of their own package, named in {@link Import} below.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(name = "private-traffic.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PrivateTrafficProperties.class)
@Import({
    // Makes every entity manager factory wait for the module's schema.
    DatabaseInitializationDependencyConfigurer.class,
    HostBeans.class,
    AnalyticsBeans.class,
    ApiBeans.class,
    AttributionBeans.class,
    AuditBeans.class,
    BroadleafBeans.class,
    CaptureBeans.class,
    CentreBeans.class,
    ChannelBeans.class,
    CommissionBeans.class,
    ContactBeans.class,
    ImportBeans.class,
    JobBeans.class,
    DestinationBeans.class,
    LedgerBeans.class,
    LinkBeans.class,
    MemberBeans.class,
    MergeBeans.class,
    MessageBeans.class,
    OrderBeans.class,
    PlacementBeans.class,
    PoolBeans.class,
    PrivacyBeans.class,
    ProfileBeans.class,
    SalesBeans.class,
    StorefrontBeans.class,
    TextBeans.class,
    WebhookBeans.class
})
public class PrivateTrafficAutoConfiguration {

    /** Microseconds, as both databases keep them: an instant read back equals the one written. */
    @Bean
    @ConditionalOnMissingBean
    Clock privateTrafficClock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    SchemaMigration privateTrafficSchema(HostBeans host) {
        return new SchemaMigration(host.dataSource());
    }

    @Bean
    Database privateTrafficDatabase(SchemaMigration schema, HostBeans host) {
        return Database.of(schema, host.dataSource(), host.transactionManager());
    }

    @Bean
    CookieSecret privateTrafficCookieSecret(PrivateTrafficProperties properties, Database database) {
        return CookieSecret.of(properties, database);
    }

    @Bean
    TaskQueue privateTrafficTaskQueue(Database database) {
        return new TaskQueue(database);
    }

    @Bean
    @ConditionalOnProperty(name = "private-traffic.tasks.execute", matchIfMissing = true)
    TaskRunner privateTrafficTaskRunner(
            Database database, Clock clock, PrivateTrafficProperties properties, ObjectProvider<BackgroundTask> tasks) {
        return new TaskRunner(
                database, clock, properties.tasks(), tasks.stream().toList());
    }
}
