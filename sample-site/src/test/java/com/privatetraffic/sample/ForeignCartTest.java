package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Guest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever sends the ids of somebody else's cart changes nothing of it and learns nothing of it. */
@StoreTest
class ForeignCartTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Guest ann;
    private Guest eve;
    private long anns;
    private long eves;

    @BeforeEach
    void bothFillTheirCarts() {
        ann = new Guest(port, "ann.foreign@example.com");
        eve = new Guest(port, "eve.foreign@example.com");
        anns = ann.takesACandle();
        eves = eve.takesACandle();
    }

    @ParameterizedTest
    @CsvSource({"update, 5", "update, 0", "remove, 0"})
    void aLineOfSomebodyElsesCartStaysAsItIs(String deed, String quantity) {
        List<Object> before = everything(anns);
        List<Object> own = everything(eves);
        eve.browser().open("/cart");

        Page answer = eve.browser()
                .submit("/cart/" + deed, Map.of("orderItemId", line(anns).toString(), "quantity", quantity));

        assertThat(answer.path()).isEqualTo("/cart");
        assertThat(everything(anns)).isEqualTo(before);
        assertThat(everything(eves)).isEqualTo(own);
        eve.browser().submit("/cart/update", Map.of("orderItemId", line(eves).toString(), "quantity", "2"));
        assertThat(eve.browser().page().html().select("input[name=quantity]").val())
                .as("the own line changes by the same request")
                .isEqualTo("2");
    }

    @Test
    void aCheckoutWithTheIdOfSomebodyElsesCartPlacesTheOwn() {
        List<Object> before = everything(anns);

        Page placed = checksOutWith(anns);

        assertThat(placed.path()).isEqualTo("/confirmation/" + number(eves));
        assertThat(everything(anns)).isEqualTo(before);
    }

    @Test
    void aCheckoutWithTheIdOfSomebodyElsesOrderDoesNotLeadToIt() {
        ann.pays();
        List<Object> before = everything(anns);

        Page placed = checksOutWith(anns);

        assertThat(placed.path()).isEqualTo("/confirmation/" + number(eves)).doesNotContain(number(anns));
        assertThat(placed.text()).doesNotContain(ann.email());
        assertThat(everything(anns)).isEqualTo(before);
    }

    private Page checksOutWith(long cart) {
        eve.browser().open("/checkout");
        Map<String, String> form = new HashMap<>(eve.checkoutForm());
        form.put("cartId", String.valueOf(cart));
        return eve.browser().post("/checkout", form);
    }

    private Long line(long cart) {
        return jdbc.queryForObject("select ORDER_ITEM_ID from BLC_ORDER_ITEM where ORDER_ID = ?", Long.class, cart);
    }

    private String number(long order) {
        return jdbc.queryForObject("select ORDER_NUMBER from BLC_ORDER where ORDER_ID = ?", String.class, order);
    }

    /** Every row of an order's own tables. */
    private List<Object> everything(long order) {
        return List.of(
                jdbc.queryForList("select * from BLC_ORDER where ORDER_ID = ?", order),
                jdbc.queryForList("select * from BLC_ORDER_ITEM where ORDER_ID = ?", order),
                jdbc.queryForList("select * from BLC_FULFILLMENT_GROUP where ORDER_ID = ?", order),
                jdbc.queryForList("select * from BLC_ORDER_PAYMENT where ORDER_ID = ?", order));
    }
}
