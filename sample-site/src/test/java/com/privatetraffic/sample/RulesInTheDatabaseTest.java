package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Guest;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.domain.OfferRule;
import org.broadleafcommerce.core.offer.domain.OfferRuleImpl;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferRuleType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules that got into the database past the admin, where a cart is priced. */
@StoreTest
class RulesInTheDatabaseTest {

    private static final String COMPARES = "order.subTotal.getAmount()>=1";
    private static final String DONE = "done.by.an.offer";
    private static final String DOES = "System.setProperty(\"" + DONE + "\",\"yes\")==null";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @PersistenceContext(unitName = "blPU")
    EntityManager entities;

    @AfterEach
    void undo() {
        System.clearProperty(DONE);
    }

    @Test
    void whatDoesMoreThanCompareIsNotRunAndNothingIsGivenForIt() {
        offer("COMPARES10");
        long rule = offer("DOES10");
        jdbc.update("update BLC_OFFER_RULE set MATCH_RULE = ? where OFFER_RULE_ID = ?", DOES, rule);
        entities.getEntityManagerFactory().getCache().evictAll();
        Guest guest = new Guest(new Browser(port, "203.0.113.26"), "rue@example.com");
        guest.takesACandle();

        assertThat(uses(guest, "DOES10").text()).contains("The code is kept. It counts as soon as");
        assertThat(System.getProperty(DONE)).isNull();
        guest.browser().submit("/cart/code/remove", Map.of());
        assertThat(uses(guest, "COMPARES10").text()).contains("The code is applied.");
    }

    private static Page uses(Guest guest, String code) {
        guest.browser().open("/cart");
        return guest.browser().submit("/cart/code", Map.of("code", code));
    }

    private long offer(String name) {
        Timestamp yesterday = jdbc.queryForObject("select dateadd(day, -1, current_timestamp)", Timestamp.class);
        OfferRule rule = new OfferRuleImpl();
        rule.setMatchRule(COMPARES);
        Offer offer = new OfferImpl();
        offer.setName(name);
        offer.setType(OfferType.ORDER);
        offer.setDiscountType(OfferDiscountType.PERCENT_OFF);
        offer.setValue(BigDecimal.TEN);
        offer.setStartDate(yesterday);
        offer.setAutomaticallyAdded(false);
        offer.setCombinableWithOtherOffers(false);
        offer.setPriority(1);
        offer.getOfferMatchRules().put(OfferRuleType.ORDER.getType(), rule);
        OfferCode code = new OfferCodeImpl();
        code.setOffer(offer);
        code.setOfferCode(name);
        code.setStartDate(yesterday);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            entities.persist(offer);
            entities.persist(code);
        });
        return rule.getId();
    }
}
