package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.RunningStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The merchant at work in Broadleaf's own admin, in a real browser, with the store beside it. */
@Tag("thorough")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdminStory {

    @TempDir
    static Path folder;

    private static RunningStore store;
    private static Browsers browsers;
    private static Page admin;
    private static final List<String> FAILED = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void signIn() {
        store = RunningStore.start(folder);
        browsers = new Browsers();
        admin = browsers.desktop();
        admin.onResponse(response -> {
            if (response.status() >= 400 && !response.url().endsWith("/favicon.ico")) {
                FAILED.add(response.status() + " " + response.url());
            }
        });
        admin.navigate(store.admin() + "/login");
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

    @Test
    @Order(1)
    void theLogInSpeaksBothLanguagesAndNobodyIsShutOut() {
        admin.getByText("中文").click();
        assertThat(admin.textContent("main")).contains("用户名", "密码");
        assertThat(Axe.serious(admin)).isEmpty();
        FirstPath.picture(admin, "admin-login-zh");
        admin.getByText("English").click();
        assertThat(Axe.serious(admin)).isEmpty();
        admin.fill("#username", "admin");
        admin.fill("#password", "admin-demo");
        admin.click("input[type=submit]");
        admin.waitForSelector("#sideMenu");
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(2)
    void everySectionOpensWithoutAnError() {
        List<String> sections = new ArrayList<>();
        for (Locator section : admin.locator("#sideMenu a").all()) {
            sections.add(section.getAttribute("href"));
        }
        assertThat(sections).hasSizeGreaterThan(12);
        for (String section : sections) {
            admin.navigate(store.admin().replaceFirst("/admin$", "") + section);
            admin.waitForSelector("#sideMenu");
        }
        admin.navigate(store.admin() + "/product");
        admin.waitForSelector(".listgrid-table-footer");
        assertThat(Axe.serious(admin)).isEmpty();
        FirstPath.picture(admin, "admin-products");
        admin.getByText("Beeswax Candle").first().click();
        admin.waitForSelector(".entity-form");
        assertThat(Axe.serious(admin)).isEmpty();
        FirstPath.picture(admin, "admin-product");
        assertThat(FAILED).isEmpty();
        assertThat(browsers.consoleErrors()).isEmpty();
    }

    @Test
    @Order(3)
    void aChangedPriceIsTheStoresPrice() {
        admin.navigate(store.admin() + "/product");
        admin.getByText("Stoneware Mug").first().click();
        admin.fill(field("defaultSku__retailPrice"), "17.25");
        admin.locator(".submit-button").first().click();
        admin.waitForSelector(".alert-box.success");

        Browser shopper = new Browser(store.port());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(shopper.open("/table/stoneware-mug").text()).contains("$17.25"));
    }

    @Test
    @Order(4)
    void aNewProductIsSoldAndGoesAgain() {
        admin.navigate(store.admin() + "/product");
        admin.click("button.add-main-entity");
        admin.locator(".modal a").filter(named("Product")).first().click();
        admin.fill(".modal " + field("defaultSku__name"), "Brass Bell");
        admin.fill(".modal " + field("url"), "/home-goods/brass-bell");
        admin.fill(".modal " + field("defaultSku__retailPrice"), "31");
        admin.locator(".modal button.to-one-lookup").first().click();
        admin.locator(".modal:has-text('Select') td")
                .filter(named("Bags"))
                .first()
                .click();
        admin.locator(".modal .submit-button").first().click();
        admin.waitForURL(Pattern.compile(".*/product/\\d+"));
        Browser shopper = new Browser(store.port());
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        shopper.open("/home-goods/brass-bell").text())
                .contains("Brass Bell", "$31.00"));

        admin.onceDialog(dialog -> dialog.accept());
        admin.locator(".delete-button").first().click();
        admin.waitForURL(Pattern.compile(".*/product(\\?.*)?$"));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        shopper.open("/home-goods/brass-bell").status())
                .isEqualTo(404));
        assertThat(FAILED).isEmpty();
    }

    @Test
    @Order(5)
    void anUploadedPictureIsScaledAndAProgramIsRefused() throws IOException {
        admin.navigate(store.admin() + "/assets");
        admin.setInputFiles("#assetUploadFile", file("bell.png", picture()));
        admin.waitForURL(Pattern.compile(".*/assets/\\d+"));
        admin.waitForFunction(
                "() => [...document.images].some(i => i.src.includes('bell.png?') && i.naturalWidth > 0)");
        assertThat((Integer) admin.evaluate(
                        "() => [...document.images].find(i => i.src.includes('bell.png?')).naturalWidth"))
                .isBetween(1, 200);
        assertThat(FAILED).isEmpty();

        admin.navigate(store.admin() + "/assets");
        admin.setInputFiles(
                "#assetUploadFile", file("bell.jpg", "MZ\u0090\u0000 program".getBytes(StandardCharsets.ISO_8859_1)));
        admin.waitForSelector("text=The store does not take this kind of file.");
        FirstPath.picture(admin, "admin-upload-refused");
    }

    @Test
    @Order(7)
    void anOrderIsRead() {
        Guest bob = new Guest(store.port(), "bob@example.com");
        bob.takesACandle();
        String number = bob.pays().path().replaceFirst(".*/", "");

        admin.navigate(store.admin() + "/order");
        admin.getByText(number).first().click();
        admin.waitForSelector(".entity-form");
        assertThat(admin.content()).contains(number, "bob@example.com");
        FirstPath.picture(admin, "admin-order");
    }

    private static String field(String name) {
        return "[name=\"fields['" + name + "'].value\"]";
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$"));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "image/png", content);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
