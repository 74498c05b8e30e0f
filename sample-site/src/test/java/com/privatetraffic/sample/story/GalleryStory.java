package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.privatetraffic.sample.StoreTest;
import com.privatetraffic.sample.demo.DemoLogins;
import com.privatetraffic.sample.running.Guest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the shop in both languages on a small phone and on a desktop, with a picture of each in target/gallery. */
@StoreTest
class GalleryStory {

    private static final Path GALLERY = Path.of("target", "gallery");
    private static final String NOT_THERE = "/no/such/page";

    @LocalServerPort
    int port;

    /** The way of most visits; every page in every size is the long one below. */
    @ParameterizedTest
    @CsvSource({"zh_CN, 360", "en_US, 1280"})
    void thePagesOfAVisitAreAccessibleAndFit(String language, int width) {
        try (Browsers browsers = new Browsers()) {
            Page shopper = browsers.page(width, 800);
            look(shopper, "home", "/?blLocaleCode=" + language, language, width);
            look(shopper, "category", "/clothing", language, width);
            look(shopper, "product", "/clothing/linen-shirt", language, width);
            fillCart(shopper);
            look(shopper, "cart", "/cart", language, width);
            look(shopper, "checkout", "/checkout", language, width);
            shopper.locator("main form button.primary").click();
            shopper.waitForSelector(".problem");
            look(shopper, "checkout-mistakes", null, language, width);
            shopper.navigate(address("/login"));
            signIn(shopper);
            addAddress(shopper);
            shopper.navigate(address("/checkout"));
            buy(shopper);
            look(shopper, "confirmation", null, language, width);
            look(shopper, "account", "/account", language, width);
            shopper.navigate(address("/account/orders"));
            shopper.locator(".order-card .number").first().click();
            look(shopper, "order", null, language, width);
            assertThat(browsers.consoleErrors()).isEmpty();
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"en_US, 360", "en_US, 1280", "zh_CN, 360", "zh_CN, 1280", "en_US, 320"})
    void everyPageIsAccessibleAndFits(String language, int width) {
        Guest ann = new Guest(port, "ann.gallery@example.com");
        ann.takesACandle();
        String number = ann.pays().html().select(".order-number").text();
        try (Browsers browsers = new Browsers()) {
            Page visitor = browsers.page(width, 800);
            visitor.navigate(address("/?blLocaleCode=" + language));
            visitorsPages().forEach((name, path) -> look(visitor, name, path, language, width));
            fillCart(visitor);
            look(visitor, "cart", "/cart", language, width);
            look(visitor, "checkout", "/checkout", language, width);
            visitor.locator("main form button.primary").click();
            look(visitor, "checkout-mistakes", null, language, width);
            findOrder(visitor, number, ann.email());
            look(visitor, "order-found", null, language, width);

            Page shopper = browsers.page(width, 800);
            shopper.navigate(address("/login?blLocaleCode=" + language));
            signIn(shopper);
            fillCart(shopper);
            addAddress(shopper);
            look(shopper, "checkout-signed-in", "/checkout", language, width);
            buy(shopper);
            look(shopper, "confirmation", null, language, width);
            shoppersPages().forEach((name, path) -> look(shopper, name, path, language, width));
            shopper.navigate(address("/account/orders"));
            shopper.locator(".order-card .number").first().click();
            look(shopper, "order", null, language, width);
            // This one page answers 404, which the browser notes.
            assertThat(browsers.consoleErrors())
                    .allMatch(
                            error -> error.contains("status of 404") && error.contains("(" + address(NOT_THERE) + ":"));
        }
    }

    private static Map<String, String> visitorsPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("category", "/clothing");
        pages.put("category-narrowed", "/bags?colour=Sand");
        pages.put("search", "/search?q=linen+%E4%BA%9A%E9%BA%BB");
        pages.put("search-nothing", "/search?q=zeppelin");
        pages.put("product", "/clothing/linen-shirt");
        pages.put("product-plain", "/tea/clay-teapot");
        pages.put("cart-empty", "/cart");
        pages.put("login", "/login");
        pages.put("login-failed", "/login?error=true");
        pages.put("register", "/register");
        pages.put("find-order", "/orders/find");
        pages.put("not-found", NOT_THERE);
        return pages;
    }

    private static Map<String, String> shoppersPages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("account", "/account");
        pages.put("orders", "/account/orders");
        pages.put("addresses", "/account/addresses");
        pages.put("address", "/account/addresses/new");
        pages.put("profile", "/account/profile");
        pages.put("password", "/account/password");
        return pages;
    }

    private void look(Page page, String name, String path, String language, int width) {
        if (path != null) {
            page.navigate(address(path));
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(GALLERY.resolve(name + "-" + language + "-" + width + ".png")));
        Looked.at(page, language.startsWith("zh") ? "zh-CN" : "en");
    }

    private void fillCart(Page page) {
        page.navigate(address("/bags/harbour-tote"));
        page.locator("label.pick").first().click();
        page.locator(".buy button.primary").click();
        page.waitForSelector(".lines");
    }

    private void findOrder(Page page, String number, String email) {
        page.navigate(address("/orders/find"));
        page.fill("#number", number);
        page.fill("#email", email);
        page.locator("main button.primary").click();
        page.waitForURL("**/orders/found");
    }

    private static void signIn(Page page) {
        page.fill("#j_username", DemoLogins.SHOPPER);
        page.fill("#j_password", DemoLogins.SHOPPER_PASSWORD);
        page.locator("main button.primary").click();
        page.waitForSelector("#membership, .hero");
    }

    private void addAddress(Page page) {
        page.navigate(address("/account/addresses/new"));
        page.fill("#firstName", "Sam");
        page.fill("#lastName", "Shopper");
        page.fill("#line1", "1 Harbour Street");
        page.fill("#city", "Portland");
        page.fill("#postalCode", "97201");
        page.selectOption("#state", "OR");
        page.locator("main button.primary").click();
        page.waitForSelector(".boxes");
    }

    private static void buy(Page page) {
        page.fill("#cardName", "Sam Shopper");
        page.fill("#cardNumber", "4111 1111 1111 1111");
        page.fill("#cardExpiry", "12/49");
        page.locator("main form button.primary").click();
        page.waitForURL("**/confirmation/**");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
