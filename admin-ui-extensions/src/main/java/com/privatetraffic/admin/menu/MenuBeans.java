package com.privatetraffic.admin.menu;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
public class MenuBeans {

    @Bean
    Menu privateTrafficMenu(@Qualifier("blTransactionManager") PlatformTransactionManager transactions) {
        return new Menu(transactions);
    }

    @Bean
    MenuInitializer privateTrafficMenuInitializer(Menu menu) {
        return new MenuInitializer(menu);
    }
}
