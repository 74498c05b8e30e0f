package com.privatetraffic.placement;

import com.privatetraffic.attribution.Attributor;
import com.privatetraffic.attribution.CartChoices;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.attribution.SalespersonDirectory;
import com.privatetraffic.attribution.SelfPurchase;
import com.privatetraffic.commerce.OrderNews;
import com.privatetraffic.commerce.Orders;
import com.privatetraffic.commission.CommissionAccrual;
import com.privatetraffic.commission.CommissionBooks;
import com.privatetraffic.commission.DefaultPlan;
import com.privatetraffic.commission.HoldPeriod;
import com.privatetraffic.money.Percentage;
import com.privatetraffic.order.Lookout;
import com.privatetraffic.order.OrderIntake;
import com.privatetraffic.order.SeenOrders;
import com.privatetraffic.order.Settling;
import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.PrivateTrafficProperties;
import com.privatetraffic.setup.TaskQueue;
import java.time.Clock;
import java.util.UUID;
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
            Lookout lookout,
            OrderIntake intake,
            OrderAttributions attributions,
            CartChoices choices,
            ClickTrail clicks,
            ContactCapture contacts,
            MembershipJoin memberships,
            SalespersonDirectory salespeople,
            SelfPurchase selfPurchase,
            DefaultPlan plans,
            CommissionAccrual accrual,
            CommissionBooks books,
            PrivateTrafficProperties properties,
            TaskQueue queue,
            Clock clock) {
        Freezing freezing = new Freezing(
                attributions,
                choices,
                clicks,
                new BuyerWelcome(contacts, memberships),
                new CreditCheck(salespeople, selfPurchase),
                plans);
        // While nothing is to be posted, facts are kept, and the task that waits for posting makes up for the rest.
        // Each has
        // one of its own: another node may be on already, and running the one before without what was written since.
        Consequences consequences = properties.placement().postingEnabled()
                ? new Earning(attributions, freezing, accrual, books)
                : (order, record) -> queue.enqueue(
                        ChangedOrderTask.NAME,
                        order.id() + ChangedOrderTask.WAITING + UUID.randomUUID(),
                        clock.instant().plus(ChangedOrderTask.WHILE_OFF));
        return new Settlement(database, lookout, intake, consequences);
    }

    @Bean
    OrderNews privateTrafficOrderNews(Database database, TaskQueue queue, Clock clock) {
        return new ChangedOrders(database, queue, clock);
    }

    @Bean
    ChangedOrderTask privateTrafficChangedOrderTask(
            Settling settling, PrivateTrafficProperties properties, Clock clock) {
        return new ChangedOrderTask(settling, properties.placement().postingEnabled(), clock);
    }

    @Bean
    ChangeSweeper privateTrafficChangeSweeper(SeenOrders seen, Settling settling, Clock clock) {
        return new ChangeSweeper(seen, settling, clock);
    }

    @Bean
    DailySweep privateTrafficDailySweep(ChangeSweeper changes, PrivateTrafficProperties properties) {
        return new DailySweep(changes, properties.placement());
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
            PrivateTrafficProperties properties,
            Clock clock) {
        return new PlacementSweeper(
                orders, attributions, recorder, properties.placement().sweepPeriod(), clock);
    }

    @Bean
    SweeperTask privateTrafficSweeperTask(
            PlacementSweeper placements, ChangeSweeper changes, PrivateTrafficProperties properties) {
        return new SweeperTask(placements, changes, properties.placement());
    }
}
