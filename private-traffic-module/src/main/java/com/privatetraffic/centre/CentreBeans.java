package com.privatetraffic.centre;

import com.privatetraffic.commerce.Customers;
import com.privatetraffic.ledger.LedgerBook;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.setup.Database;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package, where pages are served. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "private-traffic.pages.enabled", matchIfMissing = true)
@Import({
    ApplyPage.class,
    CounterPage.class,
    StatusPage.class,
    TodayPage.class,
    QrPage.class,
    OrdersPage.class,
    MoneyPage.class,
    CentreErrors.class
})
public class CentreBeans {

    @Bean
    CentreDoor privateTrafficCentreDoor(Customers customers, Roster roster) {
        return new CentreDoor(customers, roster);
    }

    @Bean
    CentreBook privateTrafficCentreBook(Database database) {
        return new CentreBook(database);
    }

    @Bean
    MyMoney privateTrafficMyMoney(LedgerBook ledger, CentreBook book) {
        return new MyMoney(ledger, book);
    }
}
