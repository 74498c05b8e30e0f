package com.privatetraffic.analytics;

import com.privatetraffic.pool.MainPools;
import com.privatetraffic.pool.PoolList;
import com.privatetraffic.setup.Database;
import com.privatetraffic.text.TextSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VisitSettings.class)
public class AnalyticsBeans {

    @Bean
    VisitDays privateTrafficVisitDays(Database database, Clock clock, TextSettings texts) {
        return new VisitDays(database, clock, texts.timeZone());
    }

    @Bean
    LinkReports privateTrafficLinkReports(Database database, VisitDays days, TextSettings texts) {
        return new LinkReports(database, days, texts.timeZone());
    }

    @Bean
    PoolReports privateTrafficPoolReports(
            Database database, VisitDays days, PoolList pools, MainPools mainPools, Clock clock, TextSettings texts) {
        return new PoolReports(database, days, pools, mainPools, clock, texts.timeZone());
    }

    @Bean
    VisitTask privateTrafficVisitTask(
            Database database, VisitDays days, Clock clock, TextSettings texts, VisitSettings settings) {
        return new VisitTask(days, new VisitRetention(database, days, clock, texts.timeZone(), settings.retention()));
    }
}
