package com.example.shop;

import java.time.Instant;
import java.util.Date;
import javax.sql.DataSource;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.type.ProductType;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The merchant's application. Nothing in it knows of Private Traffic. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Shop {

    @Bean
    SmartInitializingSingleton currencyAndLanguage(DataSource dataSource) {
        return () -> {
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            jdbc.update("insert into BLC_CURRENCY (CURRENCY_CODE, FRIENDLY_NAME, DEFAULT_FLAG)"
                    + " values ('USD', 'US Dollar', true)");
            jdbc.update("insert into BLC_LOCALE (LOCALE_CODE, FRIENDLY_NAME, DEFAULT_FLAG, CURRENCY_CODE,"
                    + " USE_IN_SEARCH_INDEX) values ('en_US', 'English', true, 'USD', true)");
        };
    }

    /** What it sells. */
    @Bean
    SmartInitializingSingleton goods(
            @Qualifier("blCatalogService") CatalogService catalog,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactions) {
        return () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Sku lamp = catalog.createSku();
            lamp.setName("Reading Lamp");
            lamp.setRetailPrice(new Money("48.00"));
            lamp.setActiveStartDate(Date.from(Instant.EPOCH));
            Product product = catalog.createProduct(ProductType.PRODUCT);
            product.setDefaultSku(lamp);
            product.setUrl("/reading-lamp");
            lamp.setDefaultProduct(catalog.saveProduct(product));
        });
    }

    @Controller
    static class Pages {

        @GetMapping("/")
        String front() {
            return "front";
        }

        @GetMapping("/checkout")
        String checkout() {
            return "checkout";
        }

        @GetMapping("/thanks")
        String thanks(Model model) {
            OrderImpl order = new OrderImpl();
            order.setId(1L);
            order.setEmailAddress("ann@example.com");
            model.addAttribute("order", order);
            return "thanks";
        }
    }
}
