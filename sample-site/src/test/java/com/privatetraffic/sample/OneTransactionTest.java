package com.privatetraffic.sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the module writes belongs to the store's transaction, as {@link StoreOnPostgresTest} shows for PostgreSQL. */
@StoreTest
class OneTransactionTest {

    @Autowired
    ApplicationContext store;

    OneTransaction transaction;

    @BeforeEach
    void begin() {
        transaction = new OneTransaction(store);
    }

    @Test
    void rolledBackNeitherCustomerNorRowNorTaskRemains() {
        transaction.rolledBackLeavesNothing();
    }

    @Test
    void committedCustomerRowAndTaskAreThere() {
        transaction.committedLeavesAllThree();
    }
}
