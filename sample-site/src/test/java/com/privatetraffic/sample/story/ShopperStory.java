package com.privatetraffic.sample.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.privatetraffic.sample.StoreTest;
import com.privatetraffic.sample.demo.DemoLogins;
import com.privatetraffic.sample.running.Guest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People who buy: with an account from the search field to the order's page, and without one on a phone in Chinese. */
@StoreTest
class ShopperStory {

    private static final double PATIENCE = 60_000;

    @LocalServerPort
    int port;

    @Test
    void fromTheSearchFieldToTheOrdersPage() {
        try (Browsers browsers = new Browsers()) {
            Page sam = browsers.desktop();
            sam.navigate(address("/"));
            Looked.at(sam, "en");
            seesSuggestions(sam);
            findsByFacet(sam);
            picksAShirt(sam);
            signsIn(sam);
            String number = buys(sam);
            findsItInTheAccount(sam, number);
            assertThat(browsers.consoleErrors()).isEmpty();
        }
    }

    @Test
    void aGuestFindsTheirOrderOnASmallPhoneInChinese() {
        Guest ann = new Guest(port, "ann.story@example.com");
        ann.takesACandle();
        String number = ann.pays().html().select(".order-number").text();
        try (Browsers browsers = new Browsers()) {
            Page phone = browsers.page(360, 740);
            phone.navigate(address("/"));
            phone.locator(".languages a").click();
            Looked.at(phone, "zh-CN");
            phone.locator("footer").getByText("查询订单").click();
            phone.fill("#number", number);
            phone.fill("#email", "eve@example.com");
            press(phone, "查询订单");
            assertThat(phone.textContent(".problem")).contains("没有找到");
            assertThat(phone.inputValue("#number")).isEqualTo(number);
            Looked.at(phone);

            phone.fill("#email", ann.email());
            press(phone, "查询订单");
            assertThat(phone.textContent("main")).contains("订单 " + number, "蜂蜡蜡烛", "已下单");
            Looked.at(phone, "zh-CN");

            phone.navigate(address("/bags"));
            phone.locator(".filters summary").click();
            phone.locator("a[data-facet=colour]").first().click();
            assertThat(phone.textContent(".filters")).contains("清除筛选");
            Looked.at(phone, "zh-CN");
            assertThat(browsers.consoleErrors()).isEmpty();
        }
    }

    private void seesSuggestions(Page sam) {
        sam.locator("#q").pressSequentially("linen sh");
        Locator options = sam.locator("#suggestions [role=option]");
        visible(options.first());
        assertThat(options.allTextContents()).contains("Linen Shirt");
        assertThat(sam.getAttribute("#q", "aria-expanded")).isEqualTo("true");
        sam.keyboard().press("ArrowDown");
        assertThat(sam.getAttribute("#q", "aria-activedescendant")).isEqualTo("suggestion-0");
        Looked.at(sam);
        sam.keyboard().press("Escape");
        assertThat(options.count()).isZero();
        sam.keyboard().press("Enter");
        sam.waitForURL(Pattern.compile(".*/search\\?q=.*"));
    }

    private static void findsByFacet(Page sam) {
        sam.locator("a[data-facet=colour]:has-text('Sky')").click();
        sam.waitForURL(Pattern.compile(".*colour=Sky.*"));
        Looked.at(sam);
        sam.locator(".found .card")
                .filter(new Locator.FilterOptions().setHasText("Linen Shirt"))
                .click();
    }

    private static void picksAShirt(Page sam) {
        Looked.at(sam);
        sam.locator("label.pick:has-text('M')").first().click();
        sam.locator("label.pick:has-text('White')").click();
        visible(sam.locator(".thumbs a[data-choice=White][data-shown]"));
        press(sam, "Add to cart");
        assertThat(sam.textContent(".lines")).contains("Linen Shirt", "Size: M", "Colour: White");
        Looked.at(sam);
        sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Checkout"))
                .click();
    }

    private static void signsIn(Page sam) {
        sam.getByText("Have an account? Log in").click();
        Looked.at(sam);
        sam.fill("#j_username", DemoLogins.SHOPPER);
        sam.fill("#j_password", DemoLogins.SHOPPER_PASSWORD);
        press(sam, "Log in");
        sam.waitForURL(Pattern.compile(".*/checkout"));
    }

    private static String buys(Page sam) {
        assertThat(sam.inputValue("#email")).isEqualTo(DemoLogins.SHOPPER);
        Looked.at(sam);
        sam.fill("#line1", "1 Harbour Street");
        sam.fill("#city", "Portland");
        sam.fill("#postalCode", "97201");
        sam.selectOption("#state", "OR");
        sam.fill("#cardName", "Sam Shopper");
        sam.fill("#cardNumber", "4111 1111 1111 1111");
        sam.fill("#cardExpiry", "12/49");
        press(sam, "Pay and order");
        sam.waitForURL(Pattern.compile(".*/confirmation/.*"));
        Looked.at(sam);
        return sam.textContent(".order-number");
    }

    private static void findsItInTheAccount(Page sam, String number) {
        sam.locator("details.menu summary").click();
        sam.locator(".menu").getByText("My orders").click();
        Looked.at(sam);
        sam.getByText("Order " + number).click();
        assertThat(sam.textContent("main")).contains("Linen Shirt", "Placed", "1 Harbour Street", "Paid");
        Looked.at(sam);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void visible(Locator thing) {
        assertThat(thing).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
