package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.RunningStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The merchant at work in Broadleaf's own admin, in a real browser, with the store beside it. */
@Tag("own-jvm")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdminStory {

    private static final String BELL = "/home-goods/brass-bell";

    @TempDir
    static Path folder;

    private static RunningStore store;
    private static Browsers browsers;
    private static BackOffice office;
    private static Page admin;
    private static Page shopper;
    private static final List<String> FAILED = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() {
        store = RunningStore.start(folder);
        browsers = new Browsers();
        shopper = browsers.desktop();
        admin = browsers.desktop();
        office = new BackOffice(admin, store.admin());
        admin.onResponse(response -> {
            if (response.status() >= 400 && !response.url().endsWith("/favicon.ico")) {
                FAILED.add(response.status() + " " + response.url());
            }
        });
    }

    @AfterAll
    static void stop() {
        browsers.close();
        store.close();
    }

    @BeforeEach
    void nothingFailedYet() {
        FAILED.clear();
    }

    /** Answers the store gives on purpose are looked at by each story; whatever else a page complains of is a fault. */
    @AfterEach
    void noPageComplained() {
        assertThat(browsers.consoleErrors()).allMatch(error -> error.contains("Failed to load resource"));
    }

    @Test
    @Order(1)
    void theLogInSpeaksBothLanguagesAndNobodyIsShutOut() {
        admin.navigate(store.admin() + "/login");
        admin.getByText("中文").click();
        assertThat(admin.textContent("main")).contains("用户名", "密码");
        assertThat(Axe.serious(admin)).isEmpty();
        FirstPath.picture(admin, "admin-login-zh");
        admin.getByText("English").click();
        assertThat(Axe.serious(admin)).isEmpty();
        office.signIn("admin", "admin-demo");
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(2)
    void everySectionOpensWithoutAnErrorAndNobodyIsShutOut() {
        assertThat(sections()).hasSizeGreaterThan(12);
        for (String section : sections()) {
            office.open(section);
            admin.waitForSelector(".listgrid-table-footer, .entity-form, .pt-page");
            assertThat(Axe.serious(admin)).as(section).isEmpty();
        }
        FirstPath.picture(admin, "admin-list");
        for (String record : List.of("/product/1", "/offer/1", "/category/3", "/product-options/1", "/pages/-1")) {
            office.open(record);
            admin.waitForSelector(".entity-form");
            assertThat(Axe.serious(admin)).as(record).isEmpty();
        }
        assertThat(FAILED).isEmpty();
        assertThat(browsers.consoleErrors()).isEmpty();
    }

    @Test
    @Order(3)
    void aChangedPriceIsTheStoresPrice() {
        office.find("product", "Stoneware Mug");
        office.type("defaultSku__retailPrice", "17.25");
        office.save();

        inTheStore(() -> {
            shopper.navigate(store.address() + "/table/stoneware-mug");
            assertThat(shopper.textContent("main")).contains("$17.25");
        });
    }

    @Test
    @Order(4)
    void aNewProductWithAnOptionIsSoldInEveryKind() throws IOException {
        office.startAdding("product-options");
        office.type("label", "Engraving");
        office.type("attributeName", "ENGRAVING");
        office.select("type", "SELECT");
        office.pick("required", "true");
        office.pick("useInSkuGeneration", "true");
        office.type("displayOrder", "1");
        office.saveNew("product-options");
        addValue("Plain", "0", "0");
        addValue("Initials", "1", "4");

        office.startAdding("product");
        admin.locator(".modal a")
                .filter(new Locator.FilterOptions().setHasText(BackOffice.exactly("Product")))
                .first()
                .click();
        admin.waitForSelector(".modal [name*='defaultSku__name']");
        office.type("defaultSku__name", "Brass Bell");
        office.type("url", BELL);
        office.type("defaultSku__retailPrice", "31");
        // Without it the product isn't on sale.
        office.type("defaultSku__activeStartDate", "01/01/2024 00:00");
        admin.locator(".modal button.to-one-lookup").first().click();
        office.rowOfDialog("Bags").click();
        office.saveNew("product");
        office.tab("Product Options");
        office.addTo("productOptions");
        office.choose("Engraving");
        office.waitForRow("productOptions", "Engraving");
        office.closed();
        admin.locator(".generate-skus").click();
        office.waitForRow("additionalSkus", "Initials");
        office.waitForRow("additionalSkus", "$35.00");
        FirstPath.picture(admin, "admin-product-options");

        // The store may know the product a moment before its kinds; then the cart stays empty.
        inTheStore(() -> {
            shopper.navigate(store.address() + BELL);
            assertThat(shopper.textContent("main")).contains("Brass Bell", "$31.00", "Engraving", "Plain", "Initials");
            FirstPath.picture(shopper, "new-product");
            shopper.locator("label.pick")
                    .filter(new Locator.FilterOptions().setHasText("Initials"))
                    .click();
            shopper.locator(".buy button.primary").click();
            shopper.waitForLoadState();
            assertThat(shopper.textContent("main")).contains("Brass Bell", "Initials", "$35.00", "Checkout");
        });
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(5)
    void aPictureUploadedInItsDialogIsScaledAndShownInTheStore() throws IOException {
        office.find("product", "Brass Bell");
        admin.locator("button.show-asset-selector").first().click();
        String field = ".modal input.ajaxUploadFile";
        admin.waitForSelector(".modal button.uploadButton");
        office.upload(field, "bell.png", "MZ\u0090\u0000 program".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(office.refusal()).contains("The store does not take this kind of file.");
        FirstPath.picture(admin, "admin-upload-refused");
        office.upload(field, "bell.png", new byte[10_100_000]);
        assertThat(office.refusal()).contains("This file is too large. A file may have at most 10 MB.");
        assertThat(FAILED).hasSize(1).allMatch(answer -> answer.startsWith("415 "));

        office.upload(field, "bell.png", picture());
        office.closed();
        office.until("[...document.querySelectorAll('img.thumbnail')].some(i =>"
                + " i.src.includes('bell.png?largeAdminThumbnail') && i.naturalWidth > 0 && i.naturalWidth < 800)");
        office.save();

        inTheStore(() -> {
            shopper.navigate(store.address() + BELL);
            assertThat((Boolean) shopper.evaluate("() => [...document.querySelectorAll('.gallery img')]"
                            + ".some(i => i.src.includes('bell.png') && i.naturalWidth > 0)"))
                    .isTrue();
        });
    }

    @Test
    @Order(6)
    void anAssetUploadedInTheListIsScaledAndAProgramIsRefused() throws IOException {
        office.open("/assets");
        office.upload("#assetUploadFile", "side.png", picture());
        admin.waitForURL(Pattern.compile(".*/assets/\\d+"));
        office.until("[...document.images].some(i =>"
                + " i.src.includes('side.png?') && i.naturalWidth > 0 && i.naturalWidth < 200)");
        assertThat(FAILED).isEmpty();

        office.open("/assets");
        office.upload("#assetUploadFile", "side.png", new byte[10_100_000]);
        assertThat(office.refusal()).contains("This file is too large.");
        office.upload("#assetUploadFile", "side.jpg", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1));
        admin.waitForSelector("text=The store does not take this kind of file.");
    }

    @Test
    @Order(7)
    void featuredProductsAndMediaOfTheAdminAreTheStores() {
        office.open("/category/3");
        office.tab("Marketing");
        office.addTo("featuredProducts");
        office.choose("Ribbed Socks");
        office.type("promotionMessage", "Warm feet");
        office.keep("featuredProducts", "Ribbed Socks");

        office.find("product", "Brass Bell");
        office.tab("Media");
        office.addTo("defaultSku.skuMedia");
        office.type("key", "alt1");
        office.type("title", "From the side");
        office.type("altText", "From the side");
        admin.locator(".modal button.show-asset-selector").click();
        admin.locator(".modal td")
                .filter(new Locator.FilterOptions().setHasText("side.png"))
                .first()
                .click();
        office.keep("defaultSku.skuMedia", "alt1");

        inTheStore(() -> {
            shopper.navigate(store.address() + "/");
            assertThat(shopper.textContent("#picks")).contains("Ribbed Socks");
            shopper.navigate(store.address() + BELL);
            assertThat(shopper.locator(".gallery img[src*='side.png']").count()).isPositive();
        });
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(8)
    void anOfferCountsInTheCartFromTheSumItsRuleNames() {
        office.startAdding("offer");
        office.type("name", "Spring");
        office.pick("type", "ORDER");
        office.pick("automaticallyAdded", "true");
        office.pick("discountType", "PERCENT_OFF");
        office.type("value", "20");
        // Broadleaf takes an offer without a start for one that never starts.
        office.type("startDate", "01/01/2024 00:00");
        admin.locator(".modal [name*='[\\'value\\']']").click();
        office.saveNew("offer");
        admin.click("[id='offerMatchRules---ORDER-true']");
        admin.locator(".add-rule:visible").first().click();
        admin.locator(".rule select.field:visible").selectOption("subTotal");
        admin.locator(".rule select.operator:visible").selectOption("GREATER_OR_EQUAL");
        admin.locator(".rule input.value:visible").fill("60");
        assertThat(Axe.serious(admin)).isEmpty();
        FirstPath.picture(admin, "admin-offer-rule");
        office.save();
        admin.reload();
        admin.waitForSelector(".rule input.value");
        assertThat(admin.inputValue(".rule input.value")).startsWith("60");

        inTheStore(() -> assertThat(cartOf(3)).contains("Savings", "$13.20"));
        assertThat(cartOf(2)).doesNotContain("Savings");
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(9)
    void aPageWrittenInTheAdminStandsInTheStore() {
        office.find("pages", "Delivery and returns");
        admin.waitForSelector(".redactor-editor").click();
        admin.keyboard().press("Control+A");
        admin.keyboard().type("We deliver by bicycle.");
        office.save();

        inTheStore(() -> {
            shopper.navigate(store.address() + "/delivery");
            assertThat(shopper.textContent("main")).contains("We deliver by bicycle.");
        });
        shopper.navigate(store.address() + "/delivery?blLocaleCode=zh_CN");
        assertThat(shopper.textContent("main")).contains("配送与退换").doesNotContain("bicycle");
        shopper.navigate(store.address() + "/delivery?blLocaleCode=en_US");
    }

    @Test
    @Order(10)
    void anOrderIsRead() {
        Guest bob = new Guest(store.port(), "bob@example.com");
        bob.takesACandle();
        String number = bob.pays().path().replaceFirst(".*/", "");

        office.open("/order");
        admin.getByText(number).first().click();
        admin.waitForSelector(".entity-form");
        assertThat(admin.content()).contains(number, "bob@example.com");
        assertThat(Axe.serious(admin)).isEmpty();
        FirstPath.picture(admin, "admin-order");
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(11)
    void contactsAreFoundAndNoted() {
        ContactTour tour = new ContactTour(admin, store);
        tour.list();
        tour.person();
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(11)
    void twoContactsThatAreOnePersonAreMergedAndParted() {
        new ContactTour(admin, store).merge();
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(12)
    void inChineseNothingIsLeftInEnglish() {
        admin.navigate(store.admin() + "/product?locale=zh_CN");
        Map<String, String> left = new LinkedHashMap<>();
        for (String section : sections()) {
            office.open(section);
            left.putAll(EnglishWords.on(admin));
            if (admin.locator("tr[data-link]").count() > 0) {
                String record = admin.locator("tr[data-link]").first().getAttribute("data-link");
                office.open(record.replaceFirst("^/admin", ""));
                admin.waitForSelector(".entity-form");
                left.putAll(EnglishWords.on(admin));
            }
        }
        for (String section : List.of("offer", "pages", "customer", "product-options")) {
            office.startAdding(section);
            admin.waitForSelector(".modal .submit-button");
            left.putAll(EnglishWords.on(admin));
        }
        office.open("/offer/1");
        admin.locator(".add-rule:visible").first().click();
        left.putAll(EnglishWords.on(admin));
        FirstPath.picture(admin, "admin-offer-zh");
        admin.navigate(store.admin() + "/product?locale=en");
        assertThat(left).isEmpty();
    }

    @Test
    @Order(13)
    void aDeletedProductIsGone() {
        office.find("product", "Brass Bell");
        admin.onceDialog(dialog -> dialog.accept());
        admin.locator(".delete-button").first().click();
        admin.waitForURL(Pattern.compile(".*/product(\\?.*)?$"));

        inTheStore(
                () -> assertThat(new Browser(store.port()).open(BELL).status()).isEqualTo(404));
        assertThat(FAILED).isEmpty();
    }

    private static List<String> sections() {
        return admin.locator("#sideMenu a").all().stream()
                .map(section -> section.getAttribute("href").replaceFirst("^/admin", ""))
                .toList();
    }

    private static void addValue(String value, String order, String extra) {
        office.addTo("allowedValues");
        admin.waitForSelector(".modal [name*='attributeValue']");
        office.type("attributeValue", value);
        office.type("displayOrder", order);
        office.type("priceAdjustment", extra);
        office.keep("allowedValues", value);
    }

    /** A fresh visitor's cart with as many candles at $22.00. */
    private static String cartOf(int candles) {
        Browser visitor = new Browser(store.port());
        visitor.open("/home-goods/beeswax-candle");
        visitor.submit("/cart/add", Map.of("quantity", Integer.toString(candles)));
        return visitor.open("/cart").text();
    }

    /** The store may remember its catalogue for a few seconds. */
    private static void inTheStore(ThrowingRunnable seen) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(com.microsoft.playwright.PlaywrightException.class)
                .untilAsserted(seen);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
