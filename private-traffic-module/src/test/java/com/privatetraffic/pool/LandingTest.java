package com.privatetraffic.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LandingTest {

    private static final String PAGE = "/bags/harbour-tote";
    private static final PoolFacts SHOP =
            PoolFacts.usual("Marketplace shop", PoolKind.MARKETPLACE, "https://market.example/shop");
    private static final PoolFacts PLAIN = PoolFacts.usual("Reels", PoolKind.SOCIAL, null);
    private static final PoolFacts SITE = PoolFacts.usual("Own site", PoolKind.OWN_SITE, "/welcome");
    private static final PoolFacts MINI =
            PoolFacts.usual("Mini program", PoolKind.MICRO_STORE, "https://wx.example/mini");

    @Test
    void several_pools_without_a_main_one_keep_the_page_the_link_names() {
        assertThat(Landing.of(PAGE, SHOP, null)).isEqualTo(PAGE);
    }

    @Test
    void a_link_of_no_pool_and_one_of_the_main_pool_keep_their_page() {
        assertThat(Landing.of(PAGE, null, MINI)).isEqualTo(PAGE);
        assertThat(Landing.of(PAGE, MINI, MINI)).isEqualTo(PAGE);
    }

    @Test
    void another_pools_link_lands_in_the_main_pool() {
        assertThat(Landing.of(PAGE, SHOP, MINI)).isEqualTo("https://wx.example/mini");
    }

    @Test
    void in_the_stores_own_site_the_page_the_link_names_is_kept() {
        assertThat(Landing.of(PAGE, SHOP, SITE)).isEqualTo(PAGE);
    }

    @Test
    void a_main_pool_that_is_switched_off_leaves_each_pool_its_own_page() {
        assertThat(Landing.of(PAGE, SHOP, MINI.enabled(false))).isEqualTo("https://market.example/shop");
        assertThat(Landing.of(PAGE, PLAIN, MINI.enabled(false))).isEqualTo(PAGE);
    }
}
