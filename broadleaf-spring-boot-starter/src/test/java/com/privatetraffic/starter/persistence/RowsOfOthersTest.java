package com.privatetraffic.starter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.starter.AdminOfANewStore;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Broadleaf's entities have no version, and Hibernate writes every column of a changed row. So a process that writes may
 * not start from a row it remembers.
 */
class RowsOfOthersTest extends AdminOfANewStore {

    @PersistenceContext(unitName = "blPU")
    EntityManager entities;

    @Autowired
    @Qualifier("blTransactionManager")
    PlatformTransactionManager transactions;

    @Test
    void theAdminWritesNoPriceBackThatAnotherProcessHasChangedSinceItReadTheSku() {
        SkuImpl written = new SkuImpl();
        written.setName("Beeswax Candle");
        written.setRetailPrice(new Money(22));
        transaction(() -> entities.persist(written));
        sku(written.getId(), sku -> assertThat(sku.getRetailPrice()).isEqualTo(new Money(22)));

        jdbc.update("update BLC_SKU set RETAIL_PRICE = 23 where SKU_ID = ?", written.getId());
        sku(written.getId(), sku -> sku.setName("Beeswax Candle, large"));

        assertThat(jdbc.queryForMap("select NAME, RETAIL_PRICE from BLC_SKU where SKU_ID = ?", written.getId()))
                .containsEntry("NAME", "Beeswax Candle, large")
                .containsEntry("RETAIL_PRICE", new BigDecimal("23.00000"));
    }

    private void sku(long id, Consumer<Sku> work) {
        transaction(() -> work.accept(entities.find(SkuImpl.class, id)));
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
