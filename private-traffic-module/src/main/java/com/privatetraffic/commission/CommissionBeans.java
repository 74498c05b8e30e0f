package com.privatetraffic.commission;

import com.privatetraffic.ledger.Ledger;
import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.money.Percentage;
import com.privatetraffic.order.OrderIntake;
import com.privatetraffic.order.OrderRecords;
import com.privatetraffic.order.Settling;
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
    CommissionAccrual privateTrafficCommissionAccrual(CommissionPlans plans, Commissions commissions, Clock clock) {
        return new CommissionAccrual(plans, commissions, clock);
    }

    @Bean
    CommissionBooks privateTrafficCommissionBooks(Commissions commissions, Ledger ledger, Clock clock) {
        return new CommissionBooks(commissions, ledger, clock);
    }

    @Bean
    CommissionMaturity privateTrafficCommissionMaturity(
            Database database,
            Commissions commissions,
            CommissionBooks books,
            OrderIntake intake,
            Settling settling,
            Clock clock) {
        return new CommissionMaturity(database, commissions, books, intake, settling, clock);
    }

    @Bean
    MaturityTask privateTrafficMaturityTask(CommissionMaturity maturity, PrivateTrafficProperties properties) {
        return new MaturityTask(
                maturity,
                properties.tasks().maturityInterval(),
                properties.placement().postingEnabled());
    }

    @Bean
    Reversals privateTrafficReversals(LedgerBook book, OrderRecords records) {
        return new Reversals(book, records);
    }

    @Bean
    CommissionProbe privateTrafficCommissionProbe(Database database) {
        return new CommissionProbe(database);
    }
}
