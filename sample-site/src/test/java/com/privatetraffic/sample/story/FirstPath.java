package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** The steps of the first path, each as a person takes it. */
final class FirstPath {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final RunningStore store;
    private final Duration patience;

    FirstPath(RunningStore store, Duration patience) {
        this.store = store;
        this.patience = patience;
    }

    void registerAndApply(Page mia) {
        mia.navigate(store.address() + "/register");
        mia.fill("#firstName", "Mia");
        mia.fill("#lastName", "Lind");
        mia.fill("#email", "mia@example.com");
        mia.fill("#password", "a long enough secret");
        mia.fill("#passwordConfirm", "a long enough secret");
        press(mia, "Create account");

        mia.navigate(store.address() + "/salesperson/apply");
        mia.fill("#pt-name", "Mia Lind");
        mia.fill("#pt-phone", "+1 202 555 0143");
        mia.check("#pt-terms");
        press(mia, "Send application");
        assertThat(mia.textContent("main")).contains("The store is checking your application");
        picture(mia, "salesperson-status");
    }

    void approve(Page admin) {
        admin.navigate(store.admin() + "/login");
        admin.fill("#username", "admin");
        admin.fill("#password", "admin-demo");
        admin.click("input[type=submit]");
        admin.navigate(store.admin() + "/pt-salesperson");
        admin.getByText("Mia Lind").first().click();
        admin.locator("button[data-url$='/approval']").first().click();
        admin.fill("#pt-reason", "Known to the store");
        picture(admin, "admin-approval");
        admin.locator("button.pt-primary").click();
        admin.waitForURL(Pattern.compile(".*/pt-salesperson.*"));
    }

    /** Reads her own link in the centre. */
    String link(Page mia) {
        mia.navigate(store.address() + "/salesperson");
        String link = mia.inputValue("#pt-link");
        assertThat(link).contains("/l/");
        assertThat((Boolean) mia.evalOnSelector("img.pt-qr", "image => image.complete && image.naturalWidth > 0"))
                .as("the QR code is drawn")
                .isTrue();
        return link;
    }

    void buyThrough(Page shopper, String link) {
        shopper.navigate(link);
        assertThat(shopper.textContent(".pt-strip")).contains("Recommended by Mia");
        fillCart(shopper);
        shopper.navigate(store.address() + "/checkout");
        buyAtCheckout(shopper);
    }

    /** A shopper who came by themselves and was told a code. */
    void typesCode(Page shopper, String code) {
        fillCart(shopper);
        shopper.navigate(store.address() + "/checkout");
        shopper.fill("#firstName", "Ann");
        shopper.locator("#pt-code summary").click();
        shopper.fill("#pt-code-field", "NOBODY99");
        press(shopper, "Apply code");
        shopper.waitForSelector("#pt-code-problem");
        assertThat(shopper.textContent("#pt-code-problem")).contains("your order isn't affected");
        shopper.fill("#pt-code-field", code.toLowerCase(Locale.ROOT));
        press(shopper, "Apply code");
        shopper.waitForSelector(".pt-credited");
        assertThat(shopper.textContent(".pt-credited")).contains("Mia is credited for this order.");
        assertThat(shopper.inputValue("#firstName"))
                .as("what was typed before is still there")
                .isEqualTo("Ann");
    }

    private void fillCart(Page shopper) {
        shopper.navigate(store.address() + "/clothing/everyday-tee");
        pickEveryOption(shopper);
        shopper.fill("#quantity", "2");
        press(shopper, "Add to cart");
    }

    void buyAtCheckout(Page shopper) {
        shopper.fill("#email", "ann@example.com");
        shopper.fill("#firstName", "Ann");
        shopper.fill("#lastName", "Marsh");
        shopper.fill("#line1", "1 Harbour Street");
        shopper.fill("#city", "Portland");
        shopper.fill("#postalCode", "97201");
        shopper.selectOption("#country", "US");
        shopper.selectOption("#state", "OR");
        assertThat(shopper.isChecked("#pt-membership"))
                .as("the membership box is never ticked beforehand")
                .isFalse();
        shopper.check("#pt-membership");
        picture(shopper, "checkout");
        shopper.fill("#cardName", "Ann Marsh");
        shopper.fill("#cardNumber", "4111 1111 1111 1111");
        shopper.fill("#cardExpiry", "12/49");
        press(shopper, "Pay and order");
        shopper.waitForURL(Pattern.compile(".*/confirmation/.*"));
        assertThat(shopper.textContent("main")).contains("a•••@example.com");
        picture(shopper, "confirmation");
    }

    /** Waits until her centre shows the order with this state; answers its number. */
    String seesOrder(Page mia, String state) {
        store.clock().advance(Duration.ofSeconds(5));
        await().atMost(patience)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(card(mia).textContent()).contains(state));
        return mia.locator(".pt-card").first().getAttribute("data-order");
    }

    /** As {@link #seesOrder(Page, String)}, when this time has passed. */
    void seesOrder(Page mia, String state, Duration later) {
        store.passing(later).until(() -> assertThat(card(mia).textContent()).contains(state));
    }

    /** The latest order in her centre. */
    private Locator card(Page mia) {
        mia.navigate(store.address() + "/salesperson");
        assertThat(mia.locator(".pt-card").count()).isPositive();
        return mia.locator(".pt-card").first();
    }

    void readsWhy(Page mia, String order) {
        mia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Order " + order))
                .first()
                .click();
        assertThat(mia.textContent(".pt-why")).contains("Frozen on");
        assertThat(mia.textContent("main")).contains("10%");
        picture(mia, "order-why");
    }

    void adminSees(Page admin, String section, String expected) {
        admin.navigate(store.admin() + "/" + section);
        assertThat(admin.textContent("body")).contains(expected);
        picture(admin, "admin-" + section);
    }

    void changesPrice(Page admin, String product, String price) {
        BackOffice office = new BackOffice(admin, store.admin());
        office.find("product", product);
        office.type("defaultSku__retailPrice", price);
        office.save();
    }

    /** As soon as the store's caches let go of the old one. */
    void seesPrice(Page shopper, String product, String price) {
        await().atMost(patience).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            shopper.navigate(store.address() + product);
            assertThat(shopper.textContent("main")).contains(price);
        });
    }

    /** A shopper finds the goods by a word. */
    void finds(Page shopper, String word, String product) {
        shopper.navigate(store.address() + "/search?q=" + word);
        assertThat(shopper.textContent("main")).contains(product);
    }

    private static void pickEveryOption(Page shopper) {
        for (Locator option : shopper.locator("fieldset.choice").all()) {
            option.locator("label.pick").first().click();
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
