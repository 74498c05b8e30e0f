package com.privatetraffic.placement;

import com.privatetraffic.attribution.Attributor;
import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.attribution.SalespersonDirectory;
import com.privatetraffic.attribution.SelfPurchase;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commission.CommissionAccrual;
import com.privatetraffic.commission.DefaultPlan;
import com.privatetraffic.commission.HoldPeriod;
import com.privatetraffic.money.Percentage;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class PlacementBeans {

    @Bean
    PlacementRecorder privateTrafficPlacementRecorder(
            Database database, Orders orders, Attributor attributor, PrivateTrafficProperties properties, Clock clock) {
        Database apart = database.apart();
        DefaultPlan plans = new DefaultPlan(
                apart, new Percentage(properties.defaultPercent()), new HoldPeriod(properties.holdDays()), clock);
        return new PlacementRecorder(
                apart,
                orders,
                new CartChoices(apart, clock),
                attributor,
                new OrderAttributions(apart, clock),
                plans,
                new TaskQueue(apart),
                clock);
    }

    @Bean
    Settlement privateTrafficSettlement(
            Database database,
            Orders orders,
            OrderAttributions attributions,
            ClickTrail clicks,
            ContactCapture contacts,
            MembershipJoin memberships,
            SalespersonDirectory salespeople,
            SelfPurchase selfPurchase,
            DefaultPlan plans,
            CommissionAccrual accrual,
            Clock clock) {
        return new Settlement(
                database,
                orders,
                attributions,
                clicks,
                new BuyerWelcome(contacts, memberships),
                new CreditCheck(salespeople, selfPurchase),
                plans,
                accrual,
                clock);
    }

    @Bean
    OrderPlacedTask privateTrafficOrderPlacedTask(
            Database database,
            Settlement settlement,
            OrderAttributions attributions,
            PrivateTrafficProperties properties,
            Clock clock) {
        return new OrderPlacedTask(
                database, settlement, attributions, properties.placement().postingEnabled(), clock);
    }

    @Bean
    PlacementSweeper privateTrafficPlacementSweeper(
            Orders orders,
            OrderAttributions attributions,
            PlacementRecorder recorder,
            Settlement settlement,
            PrivateTrafficProperties properties,
            Clock clock) {
        return new PlacementSweeper(
                orders,
                attributions,
                recorder,
                settlement,
                properties.placement().sweepPeriod(),
                clock);
    }

    @Bean
    SweeperTask privateTrafficSweeperTask(PlacementSweeper sweeper, PrivateTrafficProperties properties) {
        return new SweeperTask(sweeper, properties.placement());
    }
}
