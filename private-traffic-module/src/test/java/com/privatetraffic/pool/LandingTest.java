package com.privatetraffic.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.pool.Landing.Main;
import com.privatetraffic.pool.Landing.Source;
import org.junit.jupiter.api.Test;

class LandingTest {

    private static final String PAGE = "/bags/harbour-tote";
    private static final String MARKET = "https://market.example/shop";
    private static final Source SHOP = new Source(1, MARKET);
    private static final Source PLAIN = new Source(2, null);
    private static final Main SITE = new Main(3, true, "/welcome", true);
    private static final Main BARE_SITE = new Main(3, true, null, true);
    private static final Main MINI = new Main(4, true, "https://wx.example/mini", false);
    private static final Main MINI_OFF = new Main(4, false, "https://wx.example/mini", false);

    @Test
    void a_link_of_no_channel_leads_where_it_says_whatever_is_the_main_pool() {
        assertThat(Landing.of(PAGE, null, MINI)).isEqualTo(PAGE);
        assertThat(Landing.of("/", null, SITE)).isEqualTo("/");
    }

    @Test
    void without_a_main_pool_and_in_it_a_link_keeps_the_page_it_names() {
        assertThat(Landing.of(PAGE, SHOP, null)).isEqualTo(PAGE);
        assertThat(Landing.of(PAGE, new Source(4, MARKET), MINI)).isEqualTo(PAGE);
    }

    @Test
    void a_link_that_names_no_page_leads_to_the_landing_page() {
        assertThat(Landing.of("/", SHOP, null)).isEqualTo(MARKET);
        assertThat(Landing.of("/", PLAIN, null)).isEqualTo("/");
        assertThat(Landing.of("/", SHOP, SITE)).isEqualTo("/welcome");
    }

    @Test
    void another_pools_link_lands_in_the_main_pool() {
        assertThat(Landing.of(PAGE, SHOP, MINI)).isEqualTo("https://wx.example/mini");
        assertThat(Landing.of("/", PLAIN, MINI)).isEqualTo("https://wx.example/mini");
        assertThat(Landing.of(PAGE, PLAIN, new Main(4, true, null, false))).isEqualTo(PAGE);
    }

    @Test
    void where_this_store_is_the_main_pool_its_page_is_kept_and_no_other() {
        assertThat(Landing.of(PAGE, SHOP, SITE)).isEqualTo(PAGE);
        assertThat(Landing.of("https://market.example/tote", SHOP, SITE)).isEqualTo("/welcome");
        assertThat(Landing.of("/", SHOP, BARE_SITE)).isEqualTo("/");
        assertThat(Landing.of("/", new Source(1, "/from-insta"), BARE_SITE)).isEqualTo("/from-insta");
    }

    @Test
    void a_main_pool_that_is_switched_off_leaves_each_pool_its_own_page() {
        assertThat(Landing.of(PAGE, SHOP, MINI_OFF)).isEqualTo(MARKET);
        assertThat(Landing.of(PAGE, PLAIN, MINI_OFF)).isEqualTo(PAGE);
    }
}
