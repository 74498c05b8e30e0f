package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.setup.Database;
import com.privatetraffic.setup.TaskQueue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the store's own manager over a customer (JPA), a row of ours (SQL) and a task in the queue. */
final class OneTransaction {

    private final String name = "one-" + UUID.randomUUID();
    private final TransactionTemplate transaction;
    private final CustomerService customers;
    private final EntityManager entities;
    private final Database database;
    private final TaskQueue queue;
    private final JdbcTemplate observer;

    OneTransaction(ApplicationContext store) {
        transaction = new TransactionTemplate(store.getBean("blTransactionManager", PlatformTransactionManager.class));
        customers = store.getBean("blCustomerService", CustomerService.class);
        entities = SharedEntityManagerCreator.createSharedEntityManager(
                store.getBean("entityManagerFactory", javax.persistence.EntityManagerFactory.class));
        database = store.getBean(Database.class);
        queue = store.getBean(TaskQueue.class);
        observer = database.apart().jdbc();
    }

    void rolledBackLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            writeThree();
            status.setRollbackOnly();
        });
        assertThat(seenBy(observer)).isZero();
    }

    void committedLeavesAllThree() {
        transaction.executeWithoutResult(status -> writeThree());
        assertThat(seenBy(observer)).isEqualTo(3);
    }

    private void writeThree() {
        Customer customer = customers.createCustomer();
        customer.setUsername(name);
        customers.saveCustomer(customer, false);
        entities.flush();
        database.jdbc().update("insert into pt_setting (name, setting_value) values (?, 'x')", name);
        queue.enqueue("pt-order-placed", name, Instant.now().plus(30, ChronoUnit.DAYS));
        // All three went through one connection, and nobody else sees them yet.
        assertThat(seenBy(database.jdbc())).isEqualTo(3);
        assertThat(seenBy(observer)).isZero();
    }

    private int seenBy(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select (select count(*) from BLC_CUSTOMER where USER_NAME = ?)"
                        + " + (select count(*) from pt_setting where name = ?)"
                        + " + (select count(*) from pt_scheduled_task where task_instance = ?)",
                Integer.class,
                name,
                name,
                name);
    }
}
