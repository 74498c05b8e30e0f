package com.privatetraffic.placement;

import com.privatetraffic.autoconfigure.PrivateTrafficAutoConfiguration;
import com.privatetraffic.setup.TestDatabase;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;

/** The module in an application whose shop is {@link FakeShop}: no Broadleaf, no pages, up in a second. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    PrivateTrafficAutoConfiguration.class
})
class ShopApplication {

    @Bean
    FakeShop shop(DataSource dataSource, Clock clock) {
        return new FakeShop(dataSource, clock);
    }

    /** Joining a member is the last thing but the commissions: the settlement's transaction is half done then. */
    @Bean
    @Primary
    @ConditionalOnProperty("test.die-on-join")
    MembershipJoin dyingMembershipJoin() {
        return (contact, buyer, terms) -> Runtime.getRuntime().halt(ShopProcess.KILLED);
    }

    static ConfigurableApplicationContext start(String jdbcUrl, Clock clock, String... properties) {
        // As arguments, which outrank what any starter on the class path sets.
        String[] arguments = Stream.concat(
                        Stream.of(
                                "spring.datasource.url=" + jdbcUrl,
                                "spring.datasource.username=" + TestDatabase.user(jdbcUrl),
                                "private-traffic.pages.enabled=false",
                                "private-traffic.tasks.polling-interval=200ms"),
                        Stream.of(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new SpringApplicationBuilder(ShopApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("movableClock", Clock.class, () -> clock))
                .run(arguments);
    }
}
