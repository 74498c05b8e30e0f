package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.privatetraffic.capture.PreferenceLinks;
import com.privatetraffic.channel.ChannelFacts;
import com.privatetraffic.channel.Channels;
import com.privatetraffic.consent.Purpose;
import com.privatetraffic.pool.PoolFacts;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.pool.Pools;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salespeople;
import com.privatetraffic.sample.StoreTest;
import com.privatetraffic.setup.Sha256;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer signs up at the counter of a shop, on a small phone: staff show their code, the rest is the customer's. */
@StoreTest
class CaptureStory {

    private static final int SMALL = 360;
    private static final Path PICTURES = Path.of("target", "screenshots");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Pools pools;

    @Autowired
    Channels channels;

    @Autowired
    Salespeople salespeople;

    @Autowired
    Roster roster;

    @Autowired
    PreferenceLinks preferences;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aCustomerScansSignsUpConfirmsAndDecides(String language) {
        counterChannel();
        String suffix = language.toLowerCase(Locale.ROOT);
        try (Browsers browsers = new Browsers()) {
            Page staff = browsers.page(SMALL, 740);
            becomeStaff(staff, "mia.counter." + suffix + "@example.com");
            staff.navigate(address("/salesperson/counter?blLocaleCode=" + (language.equals("en") ? "en_US" : "zh_CN")));
            look(staff, "counter", language);
            assertThat(staff.locator(".pt-counter-qr").boundingBox().width).isGreaterThanOrEqualTo(240);
            String link = staff.locator(".pt-counter a").textContent();

            Page customer = browsers.page(SMALL, 740);
            customer.navigate(address("/?blLocaleCode=" + (language.equals("en") ? "en_US" : "zh_CN")));
            customer.navigate(address(link.substring(link.indexOf("/l/"))));
            look(customer, "join", language);
            assertThat(customer.locator("main [type=checkbox]:checked").count()).isZero();
            String email = "ann.counter." + suffix + "@example.com";
            customer.fill("#pt-join-name", "Ann Marsh");
            customer.fill("#pt-join-email", "ann.example.com");
            customer.click("main button.pt-primary");
            customer.waitForSelector("#pt-join-email-error");
            look(customer, "join-mistake", language);
            assertThat(customer.inputValue("#pt-join-name")).isEqualTo("Ann Marsh");
            customer.fill("#pt-join-email", email);
            customer.check("[name=consent][value=EMAIL]");
            customer.click("main button.pt-primary");
            customer.waitForURL("**/join/sent?**");
            look(customer, "sent", language);

            long contact = contact(email);
            customer.navigate(address("/confirm/" + tokenFor(contact)));
            look(customer, "confirm", language);
            customer.click("main button.pt-primary");
            customer.waitForURL("**/confirm/done?**");
            look(customer, "done", language);
            customer.navigate(address("/preferences/" + preferences.token(contact)));
            look(customer, "preferences", language);
            assertThat(customer.isChecked("[value='EMAIL:MARKETING']")).isTrue();
            customer.click("main button.pt-primary");
            customer.waitForURL(Pattern.compile(".*said=stopped"));
            look(customer, "stopped", language);
            assertThat(customer.locator("main [type=checkbox]:checked").count()).isZero();
            customer.navigate(address("/confirm/again"));
            look(customer, "over", language);

            staff.navigate(address("/salesperson/counter?tab=type"));
            assertThat(staff.textContent("main")).contains("1");
            look(staff, "counter-type", language);
            assertThat(browsers.consoleErrors()).allMatch(error -> error.contains("/confirm/again"));
        }
    }

    private void look(Page page, String name, String language) {
        Looked.at(page, language);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("capture-" + name + "-" + language + ".png")));
    }

    private void counterChannel() {
        if (jdbc.queryForObject("select count(*) from pt_channel where platform = 'offline-counter'", Long.class)
                == 0) {
            long pool = pools.create(PoolFacts.usual("Shop in Harbour Street", PoolKind.OFFLINE, null), "test")
                    .id();
            channels.create(
                    new ChannelFacts(
                            "Shop counter", "offline-counter", "counter", pool, null, Purpose.MARKETING, true, null),
                    "test");
        }
    }

    private void becomeStaff(Page mia, String email) {
        mia.navigate(address("/register"));
        mia.fill("#firstName", "Mia");
        mia.fill("#lastName", "Lind");
        mia.fill("#email", email);
        mia.fill("#password", "a long enough secret");
        mia.fill("#passwordConfirm", "a long enough secret");
        mia.click("main button.primary");
        mia.navigate(address("/salesperson/apply"));
        mia.fill("#pt-phone", "+1 202 555 0143");
        mia.check("#pt-terms");
        mia.click("main button.pt-primary");
        mia.waitForURL("**/salesperson/status");
        salespeople.approve(roster.findByEmail(email).orElseThrow().code(), null, "test");
    }

    private long contact(String email) {
        await().atMost(Duration.ofMinutes(1)).until(() -> !jdbc.queryForList(
                        "select id from pt_confirmation where email = ? and token_hash is not null", email)
                .isEmpty());
        return jdbc.queryForObject("select id from pt_contact where email = ?", Long.class, email);
    }

    /** What stands in the mail is nowhere else: the test puts a token of its own in its place. */
    private String tokenFor(long contact) {
        String token = "story" + contact;
        jdbc.update("update pt_confirmation set token_hash = ? where contact_id = ?", Sha256.of(token), contact);
        return token;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
