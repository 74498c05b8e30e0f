package com.privatetraffic.ledger;

import com.privatetraffic.setup.Database;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class LedgerBeans {

    @Bean
    Ledger privateTrafficLedger(Database database, Clock clock) {
        return new Ledger(database, clock);
    }

    @Bean
    LedgerBook privateTrafficLedgerBook(Database database) {
        return new LedgerBook(database.jdbc());
    }

    @Bean
    LedgerCheck privateTrafficLedgerCheck(Database database, ObjectProvider<LedgerProbe> probes, Clock clock) {
        return new LedgerCheck(database, probes.stream().toList(), clock);
    }

    @Bean
    NightlyCheck privateTrafficNightlyCheck(LedgerCheck check) {
        return new NightlyCheck(check);
    }
}
