package com.privatetraffic.commission;

import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.audit.AuditTrail;
import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.money.Percentage;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class CommissionBeans {

    @Bean
    Commissions privateTrafficCommissions(Database database) {
        return new Commissions(database);
    }

    @Bean
    CommissionPlans privateTrafficCommissionPlans(Database database) {
        return new CommissionPlans(database);
    }

    @Bean
    DefaultPlan privateTrafficDefaultPlan(Database database, PrivateTrafficProperties properties, Clock clock) {
        return new DefaultPlan(
                database, new Percentage(properties.defaultPercent()), new HoldPeriod(properties.holdDays()), clock);
    }

    @Bean
    HoldStart privateTrafficHoldStart(Database database, Commissions commissions, Ledger ledger) {
        return new HoldStart(database, commissions, ledger);
    }

    @Bean
    CommissionAccrual privateTrafficCommissionAccrual(
            Database database,
            CommissionPlans plans,
            Commissions commissions,
            HoldStart holdStart,
            Ledger ledger,
            Clock clock) {
        return new CommissionAccrual(database, plans, commissions, holdStart, ledger, clock);
    }

    @Bean
    FulfilmentRecorder privateTrafficFulfilmentRecorder(
            Database database, OrderAttributions attributions, HoldStart holdStart, Clock clock, AuditTrail audit) {
        return new FulfilmentRecorder(database, attributions, holdStart, clock, audit);
    }

    @Bean
    CommissionMaturity privateTrafficCommissionMaturity(
            Database database, Commissions commissions, HoldStart holdStart, Ledger ledger, Clock clock) {
        return new CommissionMaturity(database, commissions, holdStart, ledger, clock);
    }

    @Bean
    MaturityTask privateTrafficMaturityTask(CommissionMaturity maturity, PrivateTrafficProperties properties) {
        return new MaturityTask(maturity, properties.tasks().maturityInterval());
    }

    @Bean
    CommissionProbe privateTrafficCommissionProbe(Database database) {
        return new CommissionProbe(database);
    }
}
