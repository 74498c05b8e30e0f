package com.privatetraffic.sample.demo;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a fresh database once, in one transaction: a start that dies half-way leaves an empty store, and the next start
 * fills it. Runs when all beans are ready and before the search index is built.
 */
@Component
@Profile("demo")
class DemoData implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    /** Permissions, roles and menu of Broadleaf's admin come from the host's own jar. */
    private static final List<String> ADMIN_TABLES = List.of(
            "config/bc/sql/load_admin_permissions.sql",
            "config/bc/sql/load_admin_roles.sql",
            "config/bc/sql/load_admin_menu.sql");

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    @PersistenceContext(unitName = "blPU")
    private EntityManager entities;

    DemoData(DataSource dataSource, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (isEmpty("BLC_ADMIN_ROLE")) {
                run(ADMIN_TABLES);
            }
            if (isEmpty("BLC_PRODUCT")) {
                run(List.of("sql/demo-codes.sql", "sql/demo-content.sql"));
                DemoLogins.write(jdbc);
                new CatalogueWriter(entities).write(DemoCatalogue.read());
                LOG.info("The database was empty: the demo store is now in it.");
            }
        });
    }

    private boolean isEmpty(String table) {
        return Integer.valueOf(0).equals(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    private void run(List<String> scripts) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator();
        populator.setSqlScriptEncoding("UTF-8");
        scripts.forEach(script -> populator.addScript(new ClassPathResource(script)));
        DatabasePopulatorUtils.execute(populator, dataSource);
    }
}
