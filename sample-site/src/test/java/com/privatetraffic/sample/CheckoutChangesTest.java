package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Guest;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What changes, ends or runs out between the cart and the order, and what the shopper is told then. */
@StoreTest
class CheckoutChangesTest {

    private static final String BROOM = "/home-goods/hand-broom";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("blCatalogService")
    CatalogService catalogue;

    Guest guest;

    @BeforeEach
    void aGuestTakesABroom() {
        guest = new Guest(port, "broom" + System.nanoTime() + "@example.com");
        guest.browser().open(BROOM);
        guest.browser().submit("/cart/add", Map.of("quantity", "1"));
    }

    @Test
    void whatSoldOutMeanwhileIsNamedAndNothingIsCharged() {
        Map<String, String> form = checkoutForm();
        Sku broom = sku("Hand Broom");
        setInventory(broom.getId(), InventoryType.UNAVAILABLE);
        try {
            Page refused = guest.browser().post("/checkout", form);

            assertThat(refused.path()).isEqualTo("/cart");
            assertThat(refused.text()).contains("Hand Broom has sold out while it was in your cart.");
            assertThat(payments(form.get("cartId"))).isZero();
        } finally {
            setInventory(broom.getId(), InventoryType.ALWAYS_AVAILABLE);
        }
        assertThat(guest.pays().path()).startsWith("/confirmation/");
    }

    @Test
    void aPriceOtherThanTheOneSeenIsShownBeforeItIsCharged() {
        Map<String, String> form = checkoutForm();
        assertThat(form).containsEntry("seenGoods", "19.00");
        form.put("seenGoods", "15.00");

        Page again = guest.browser().submit("/checkout", form);

        assertThat(again.text()).contains("The price of your order has changed.");
        assertThat(again.html().select("#line1").val()).isEqualTo("1 Main Street");
        assertThat(payments(form.get("cartId"))).isZero();
        Map<String, String> card = Map.of("cardNumber", Guest.PAYS, "cardExpiry", "12/49", "cardName", "Ann Buyer");
        assertThat(guest.browser().submit("/checkout", card).path()).startsWith("/confirmation/");
    }

    @Test
    void everyWayOfDeliverySaysWhatTheOrderCostsInAll() {
        Page checkout = guest.browser().open("/checkout");

        assertThat(checkout.html().select(".way").eachText())
                .containsExactly("In all, Standard delivery $24.00", "In all, Express delivery $31.00");
    }

    @Test
    void aChargeThatCannotBeTakenBackIsNotCalledNothing() {
        jdbc.execute("alter table BLC_ORDER add constraint NOTHING_PLACED check (ORDER_STATUS <> 'SUBMITTED') nocheck");
        try {
            assertThat(guest.paysWith("4000 0000 0000 5126").text())
                    .contains("the bank has not confirmed yet that your money is free again")
                    .doesNotContain("Nothing was charged");
        } finally {
            jdbc.execute("alter table BLC_ORDER drop constraint NOTHING_PLACED");
        }
    }

    @Test
    void aCodeThatHasEndedDoesNotWork() {
        code(990_001, "ENDED10", "Ten per cent off with WELCOME10", "timestamp '2020-01-01 00:00:00'");

        assertThat(uses("ENDED10").text()).contains("This code does not work.");
    }

    @Test
    void aCodeWhoseConditionsTheCartDoesNotMeetSaysSo() {
        code(990_002, "BIG10", "Ten per cent off from $200", "null");

        assertThat(uses("BIG10").text())
                .contains("The code is kept. It counts as soon as the cart meets its conditions.");
        guest.browser().submit("/cart/code/remove", Map.of());
        assertThat(uses("WELCOME10").text()).contains("The code is applied.");
    }

    private Page uses(String code) {
        guest.browser().open("/cart");
        return guest.browser().submit("/cart/code", Map.of("code", code));
    }

    private Map<String, String> checkoutForm() {
        guest.browser().open("/checkout");
        return guest.checkoutForm();
    }

    private void code(long id, String code, String offer, String until) {
        jdbc.update(
                "insert into BLC_OFFER_CODE (OFFER_CODE_ID, OFFER_ID, OFFER_CODE, USES, START_DATE, END_DATE) select ?, OFFER_ID,"
                        + " ?, 0, START_DATE, " + until + " from BLC_OFFER where OFFER_NAME = ?",
                id,
                code,
                offer);
    }

    private Sku sku(String name) {
        Long id = jdbc.queryForObject(
                "select min(SKU_ID) from BLC_SKU where NAME = ? and DEFAULT_PRODUCT_ID is not null", Long.class, name);
        return catalogue.findSkuById(id);
    }

    private void setInventory(Long skuId, InventoryType type) {
        Sku sku = catalogue.findSkuById(skuId);
        sku.setInventoryType(type);
        catalogue.saveSku(sku);
    }

    private int payments(String cart) {
        return jdbc.queryForObject(
                "select count(*) from BLC_ORDER_PAYMENT where ORDER_ID = ?", Integer.class, Long.parseLong(cart));
    }
}
