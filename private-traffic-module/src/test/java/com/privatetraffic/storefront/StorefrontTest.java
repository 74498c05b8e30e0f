package com.privatetraffic.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.privatetraffic.attribution.CartChoice;
import com.privatetraffic.attribution.Consent;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.link.ClickCookie;
import com.privatetraffic.link.ClickMark;
import com.privatetraffic.link.CookieConsent;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@OnBothDatabases
class StorefrontTest {

    private static final AtomicLong CARTS = new AtomicLong(9000);

    private final StorefrontFixture shop;
    private final MockMvc mvc;

    /** A shop's own controller, which knows nothing of the module. */
    @Controller
    static final class HostController {

        @GetMapping("/checkout")
        String checkout() {
            return "test/host";
        }

        @PostMapping("/checkout")
        String declined() {
            return "test/host";
        }

        @PostMapping("/cart/add")
        String add() {
            return "redirect:/cart";
        }

        @GetMapping("/confirmation")
        String confirmation(Model model) {
            model.addAttribute("order", Map.of("id", CARTS.get(), "emailAddress", "mia@example.com"));
            return "test/host";
        }
    }

    StorefrontTest(TestDatabase test) {
        this.shop = new StorefrontFixture(test.database());
        this.mvc = Pages.of(
                shop.interceptor(),
                null,
                new HostController(),
                new CodePage(),
                new StripPage(),
                new CookiesPage(shop.cookie, shop.sales.clock));
    }

    @BeforeEach
    void aFreshCart() {
        shop.cart = CARTS.incrementAndGet();
    }

    @Test
    void who_came_by_a_link_sees_who_recommended_the_shop_and_no_earnings() throws Exception {
        Salesperson mia = shop.sales.approved();
        String page = page(get("/checkout").cookie(carrying(mia)));
        assertThat(page)
                .contains("Recommended by Mia", "Mia may earn a commission when you buy.")
                .doesNotContain("%");
        assertThat(page(get("/checkout").cookie(carrying(mia)).locale(Locale.CHINA)))
                .contains("Mia 推荐", "lang=\"zh-CN\"");
        assertThat(page(get("/checkout"))).doesNotContain("pt-strip");
        assertThat(page(get("/checkout").cookie(carrying(mia), new Cookie(StripPage.HIDDEN, "1"))))
                .doesNotContain("pt-strip");
    }

    @Test
    void the_boxes_are_empty_until_the_shopper_ticks_them() throws Exception {
        assertThat(page(get("/checkout")))
                .contains("Join the membership, free. Terms v1.")
                .doesNotContain("checked");
    }

    @Test
    void what_was_ticked_is_kept_with_the_words_that_were_shown_and_survives_a_declined_payment() throws Exception {
        String page = page(post("/checkout")
                .locale(Locale.CHINA)
                .param("pt_boxes", "1")
                .param("pt_membership", "true")
                .param("pt_news", "true"));
        assertThat(page).containsPattern("pt_membership\"[^>]*checked").containsPattern("pt_news\"[^>]*checked");
        CartChoice kept = shop.choices.find(shop.cart).orElseThrow();
        assertThat(kept.membership()).isEqualTo(new Consent("v1", "免费加入会员。条款 v1。"));
        assertThat(kept.news()).isEqualTo(new Consent("v1", "接收邮件消息"));

        page(post("/checkout").param("pt_boxes", "1"));
        assertThat(shop.choices.find(shop.cart).orElseThrow().membership()).isNull();
    }

    @Test
    void a_form_without_the_boxes_changes_no_choice() throws Exception {
        page(post("/checkout").param("pt_boxes", "1").param("pt_membership", "true"));
        page(post("/checkout").param("quantity", "2"));
        assertThat(shop.choices.find(shop.cart).orElseThrow().membership()).isNotNull();
    }

    @Test
    void the_click_reaches_the_cart_with_the_first_thing_put_into_it() throws Exception {
        Salesperson mia = shop.sales.approved();
        perform(post("/cart/add").cookie(carrying(mia)));
        assertThat(shop.choices.find(shop.cart).orElseThrow().click().salespersonCode())
                .isEqualTo(mia.code());
    }

    @Test
    void a_code_is_applied_and_removed() throws Exception {
        Salesperson mia = shop.sales.approved();
        MockHttpServletResponse applied = perform(code(mia.code().toLowerCase(Locale.ROOT)));
        assertThat(applied.getRedirectedUrl()).isEqualTo("/checkout?pt_code=CREDITED#pt-code");
        assertThat(page(get("/checkout"))).contains("Mia is credited for this order.", "Remove code");

        perform(code(mia.code()).param("pt_code_remove", "1"));
        assertThat(shop.choices.find(shop.cart).orElseThrow().typedCode()).isNull();
    }

    @Test
    void unknown_and_inactive_codes_are_answered_with_the_same_words() throws Exception {
        String sentence = "This code can't be used here. Check it or leave the field empty; your order isn't affected.";
        for (String typed : new String[] {"NOBODYXX", shop.sales.applied().code(), "!?", "<script>"}) {
            perform(code(typed));
            assertThat(page(get("/checkout")))
                    .contains(sentence.replace("'", "&#39;"))
                    .doesNotContain("<script>\"");
        }
    }

    @Test
    void ones_own_code_is_refused_only_when_signed_in() throws Exception {
        Salesperson mia = shop.sales.approved();
        shop.signedIn = new Shopper(mia.customerId(), true, "Mia", mia.email(), null);
        assertThat(perform(code(mia.code())).getRedirectedUrl()).isEqualTo("/checkout?pt_code=OWN#pt-code");
        assertThat(page(get("/checkout").param("pt_code", "OWN"))).contains("own code on your own order");
        assertThat(shop.choices.find(shop.cart).orElseThrow().typedCode()).isNull();

        shop.signedIn = null;
        assertThat(perform(code(mia.code())).getRedirectedUrl()).isEqualTo("/checkout?pt_code=CREDITED#pt-code");
    }

    @Test
    void after_ten_wrong_codes_even_a_right_one_has_to_wait() throws Exception {
        for (int i = 0; i < TypedCodes.TRIES; i++) {
            perform(code("WRONG" + i).with(from("2001:db8:1:2::" + i)));
        }
        String right = shop.sales.approved().code();
        assertThat(perform(code(right).with(from("2001:db8:1:2::aaaa"))).getRedirectedUrl())
                .contains("pt_code=WAIT");
        assertThat(perform(code(right).with(from("2001:db8:1:3::1"))).getRedirectedUrl())
                .contains("pt_code=CREDITED");
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void the_way_back_never_leaves_the_shop() throws Exception {
        assertThat(perform(code("X").header("Referer", "https://evil.example//evil.example/x"))
                        .getRedirectedUrl())
                .startsWith("/checkout");
        assertThat(perform(code("X").header("Referer", "https://shop.example/pay"))
                        .getRedirectedUrl())
                .startsWith("/pay");
    }

    @Test
    void the_confirmation_tells_a_guest_that_their_address_is_linked_and_nothing_more() throws Exception {
        assertThat(page(get("/confirmation"))).doesNotContain("membership is linked");
        page(post("/checkout").param("pt_boxes", "1").param("pt_membership", "true"));
        assertThat(page(get("/confirmation"))).contains("Your membership is linked to m•••@example.com.");
    }

    @Test
    void a_campaign_of_nobodys_shows_no_strip() throws Exception {
        ClickMark mark = new ClickMark(UUID.randomUUID(), "abcd2345", null, shop.sales.clock.instant());
        assertThat(page(get("/checkout").cookie(new Cookie(ClickCookie.NAME, shop.cookie.write(mark)))))
                .doesNotContain("pt-strip");
    }

    @Test
    void who_has_not_said_anything_about_cookies_is_asked_where_the_store_has_to() throws Exception {
        StorefrontFixture asking = new StorefrontFixture(shop.database());
        asking.cookieConsent = CookieConsent.REQUIRED;
        MockMvc store = Pages.of(asking.interceptor(), null, new HostController());
        Cookie said = new Cookie(CookieConsent.COOKIE, "declined");
        assertThat(page(get("/checkout"))).doesNotContain("pt-cookies");
        assertThat(store.perform(get("/checkout")).andReturn().getResponse().getContentAsString())
                .contains("pt-cookies");
        assertThat(store.perform(get("/checkout").cookie(said))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("pt-cookies");
    }

    @Test
    void a_yes_to_cookies_keeps_the_click_for_the_rest_of_its_time_and_a_no_for_the_visit() throws Exception {
        Cookie click = carrying(shop.sales.approved());
        shop.sales.clock.advance(Duration.ofDays(10));
        MockHttpServletResponse yes =
                perform(post("/cookies").param("answer", "agree").cookie(click));
        assertThat(yes.getCookie(CookieConsent.COOKIE).getValue()).isEqualTo(CookieConsent.AGREED);
        assertThat(yes.getCookie(ClickCookie.NAME).getMaxAge())
                .isEqualTo((int) Duration.ofDays(80).toSeconds());
        MockHttpServletResponse no =
                perform(post("/cookies").param("answer", "decline").cookie(click));
        assertThat(no.getCookie(CookieConsent.COOKIE).getValue()).isEqualTo("declined");
        assertThat(no.getCookie(ClickCookie.NAME).getMaxAge()).isNegative();
        assertThat(perform(post("/cookies").param("answer", "agree").cookie(new Cookie(ClickCookie.NAME, "forged")))
                        .getCookie(ClickCookie.NAME))
                .isNull();
    }

    private Cookie carrying(Salesperson person) {
        return new Cookie(
                ClickCookie.NAME,
                shop.cookie.write(
                        new ClickMark(UUID.randomUUID(), "abcd2345", person.code(), shop.sales.clock.instant())));
    }

    private static MockHttpServletRequestBuilder code(String typed) {
        return post("/salesperson/code").param("pt_boxes", "1").param("pt_code", typed);
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getContentAsString();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
