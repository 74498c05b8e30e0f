package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.demo.DemoLogins;
import com.privatetraffic.sample.running.AdminDesk;
import com.privatetraffic.sample.running.FreePort;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.ShippedStore;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README.md, "Try it": the packaged jar, so this runs after the build has packaged it. */
@Tag("shipped")
class ShippedJarTest {

    @TempDir
    Path folder;

    @Test
    void oneCommandOpensStoreAndAdminAndWhatWasOrderedIsThereAfterARestart() {
        assertThat(ShippedStore.JAR).as("made by mvn package").exists();
        int storefront = FreePort.find();
        int admin = FreePort.find();
        String number;
        try (ShippedStore store = new ShippedStore(folder, storefront, admin)) {
            assertThat(store.said("Store")).isEqualTo("http://localhost:" + storefront + "/");
            assertThat(store.said("Admin")).isEqualTo("http://localhost:" + admin + "/admin");
            assertThat(store.said("Shopper log-in"))
                    .isEqualTo(DemoLogins.SHOPPER + " / " + DemoLogins.SHOPPER_PASSWORD);
            assertThat(store.said("Admin log-in")).isEqualTo(DemoLogins.ADMIN + " / " + DemoLogins.ADMIN_PASSWORD);
            assertThat(store.said()).doesNotContain("Exception");

            assertThatTheShopperCanLogIn(storefront);
            assertThat(AdminDesk.signedIn(store.said("Admin"), DemoLogins.ADMIN, DemoLogins.ADMIN_PASSWORD)
                            .open("/pt-salesperson")
                            .select("#sideMenu")
                            .text())
                    .contains("Salespeople");
            Guest ann = new Guest(storefront, "ann@example.com");
            ann.takesACandle();
            number = ann.pays().html().select(".order-number").text();
            assertThat(number).isNotEmpty();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> isSilent(storefront) && isSilent(admin));
        assertThat(folder.resolve("data")).isNotEmptyDirectory();

        try (ShippedStore again = new ShippedStore(folder, storefront, admin)) {
            Browser browser = new Browser(again.port());
            browser.open("/orders/find");
            assertThat(browser.submit("/orders/find", Map.of("number", number, "email", "ann@example.com"))
                            .text())
                    .contains("Order " + number, "Beeswax Candle", "$27.00");
        }
    }

    private static void assertThatTheShopperCanLogIn(int port) {
        Browser shopper = new Browser(port);
        shopper.open("/login");
        shopper.submit(
                "/login_post.htm", Map.of("j_username", DemoLogins.SHOPPER, "j_password", DemoLogins.SHOPPER_PASSWORD));
        assertThat(shopper.open("/account").text()).contains("Hello, ");
    }

    private static boolean isSilent(int port) throws IOException {
        try (Socket caller = new Socket("localhost", port)) {
            return !caller.isConnected();
        } catch (ConnectException nobody) {
            return true;
        }
    }
}
