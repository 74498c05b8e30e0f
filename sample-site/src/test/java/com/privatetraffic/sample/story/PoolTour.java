package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;

/** The pages of pools and channels, as the merchant goes through them on a small phone and on a desktop. */
final class PoolTour {

    private static final int[] WIDTHS = {360, 1280};

    private final Page admin;
    private final String address;

    PoolTour(Page admin, String address) {
        this.admin = admin;
        this.address = address;
    }

    /** From an empty section to a main pool that is switched back. */
    void pools() {
        open("/pt-pool");
        looked("pools-empty");
        admin.click(".pt-nothing a");
        press("Add pool");
        assertThat(admin.textContent(".pt-problems")).contains("Fill this in.", "Choose one of these.");
        assertThat(admin.evaluate("() => document.activeElement.className"))
                .as("who can't see it is led to what is wrong")
                .isEqualTo("pt-problems");
        looked("pool-new-mistakes");
        admin.fill("#pt-pool-name", "Own shop");
        admin.selectOption("#pt-pool-kind", "OWN_SITE");
        admin.fill("#pt-pool-landingPage", "https://elsewhere.example/");
        press("Add pool");
        assertThat(admin.textContent(".pt-problems")).contains("lies on another site");
        admin.fill("#pt-pool-landingPage", "/bags");
        press("Add pool");
        assertThat(admin.textContent(".pt-flash")).contains("Added Own shop.");
        add("Instagram followers of the brand in Northern Europe", "SOCIAL");
        admin.fill("#pt-pool-count-size", "1,204");
        press("Note the count");
        admin.fill("#pt-pool-count-size", "1,318");
        press("Note the count");
        looked("pool");
        add("Saturday market", "OFFLINE");

        open("/pt-pool/main");
        looked("main-pool");
        admin.click("text=Switch to Own shop");
        admin.fill("#pt-main-reason", "It carries the store by now");
        looked("main-pool-switch");
        press("Switch main pool");
        assertThat(admin.textContent(".pt-card")).contains("Own shop", "It carries the store by now");
        looked("pools");
        open("/pt-pool/main");
        looked("main-pool-history");
        for (String path : List.of("/pt-pool", "/pt-pool/new", "/pt-pool/main", "/pt-pool/1")) {
            lookedInChinese(path, "pools" + path.replace('/', '-'));
        }
    }

    /** A connection and a channel through it. */
    void channels() {
        open("/pt-channel");
        looked("channels-empty");
        open("/pt-connection/new");
        admin.fill("#pt-connection-name", "Our app at Meta");
        admin.selectOption("#pt-connection-platform", "meta");
        admin.fill("#pt-connection-appId", "1020304050");
        admin.fill("#pt-connection-appSecret", "not to be seen");
        looked("connection-new");
        press("Add connection");
        assertThat(admin.textContent(".pt-page"))
                .contains("Added Our app at Meta.", "Type a new one to replace it.")
                .doesNotContain("not to be seen");
        assertThat(admin.inputValue("#pt-webhook")).contains("/api/private-traffic/v1/webhooks/meta/");
        admin.click(".pt-copying button");
        assertThat(admin.textContent(".pt-copying")).contains("Copied");
        looked("connection");

        open("/pt-channel");
        admin.click(".pt-nothing a");
        looked("channel-platform");
        admin.click("text=WhatsApp");
        admin.fill("#pt-channel-name", "Customer service");
        admin.fill("#pt-channel-account", "by telephone");
        admin.selectOption("#pt-channel-poolId", new SelectOption().setLabel("Own shop"));
        admin.selectOption("#pt-channel-connectionId", new SelectOption().setLabel("Our app at Meta"));
        press("Add channel");
        assertThat(admin.textContent(".pt-problems")).contains("No account of this platform looks like this.");
        looked("channel-new-mistake");
        admin.fill("#pt-channel-account", "+1 415 555 0123");
        press("Add channel");
        assertThat(admin.textContent(".pt-flash")).contains("Added Customer service.");
        press("Switch channel off");
        assertThat(admin.textContent(".pt-page h1")).contains("Off");
        admin.click(".pt-flash button");
        assertThat(admin.textContent(".pt-page h1")).contains("On");
        looked("channel");
        for (String path : List.of(
                "/pt-channel",
                "/pt-channel/new",
                "/pt-channel/new?platform=wecom",
                "/pt-channel/1",
                "/pt-connection",
                "/pt-connection/new",
                "/pt-connection/1")) {
            lookedInChinese(path, path.substring(4).replaceAll("[^a-z0-9]", "-"));
        }
    }

    private void add(String name, String kind) {
        open("/pt-pool/new");
        admin.fill("#pt-pool-name", name);
        admin.selectOption("#pt-pool-kind", kind);
        press("Add pool");
    }

    private void open(String path) {
        admin.navigate(address + path);
    }

    private void press(String words) {
        admin.locator(".pt-page button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")))
                .first()
                .click();
        admin.waitForLoadState();
    }

    private void lookedInChinese(String path, String name) {
        open(path + (path.contains("?") ? "&" : "?") + "locale=zh_CN");
        looked(name + "-zh", "zh-CN");
        assertThat(EnglishWords.on(admin)).as(path).isEmpty();
        open("/pt-pool?locale=en");
    }

    private void looked(String name) {
        looked(name, "en");
    }

    private void looked(String name, String language) {
        for (int width : WIDTHS) {
            admin.setViewportSize(width, 900);
            Looked.at(admin, language);
            FirstPath.picture(admin, "admin-" + name + "-" + width);
        }
    }
}
