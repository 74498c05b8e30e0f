package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store's mails, at a real mail server that is sometimes away. */
class MailTest {

    private static final String SHOPPER = "shopper@example.com";

    @TempDir
    static Path folder;

    private static ServerSetup port;
    private static GreenMail server;
    private static RunningStore store;

    @BeforeAll
    static void start() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        port = new ServerSetup(server.getSmtp().getPort(), "127.0.0.1", "smtp");
        store = RunningStore.start(
                folder,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + port.getPort(),
                "broadleaf.mail.poll-interval=200ms",
                "broadleaf.mail.first-retry=200ms",
                "site.baseurl=https://shop.example");
    }

    @AfterAll
    static void stop() {
        store.close();
        server.stop();
    }

    @Test
    void anOrderIsPlacedWithoutTheServerAndConfirmedWhenItIsBack() throws Exception {
        server.stop();
        Guest ann = new Guest(store.port(), "ann@example.com");
        ann.takesACandle();
        Page confirmation = ann.pays();
        assertThat(confirmation.path()).startsWith("/confirmation/");
        String number = confirmation.path().replaceFirst(".*/", "");
        await().atMost(Duration.ofMinutes(1)).until(() -> tried("ann@example.com"));

        server = new GreenMail(port);
        server.start();

        MimeMessage mail = mailTo("ann");
        assertThat(mail.getSubject()).isEqualTo("Your order " + number);
        assertThat(mail.getContent().toString()).contains("Thank you for your order.", "Beeswax Candle", number, "$");
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting("ann@example.com") == 0);
    }

    @Test
    void aChineseShopperReadsChinese() throws Exception {
        Guest wen = new Guest(store.port(), "wen@example.com");
        wen.browser().open("/?blLocaleCode=zh_CN");
        wen.takesACandle();
        wen.pays();

        assertThat(mailTo("wen").getContent().toString()).contains("感谢您的订购。", "lang=\"zh-CN\"");
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() throws Exception {
        Browser browser = new Browser(store.port());
        for (int i = 0; i < 10; i++) {
            logsIn(browser, "guess " + i);
        }
        assertThat(logsIn(browser, "guess").text()).contains("That was tried too often.");
        browser.open("/forgot-password");
        String known =
                browser.submit("/forgot-password", Map.of("email", SHOPPER)).text();
        browser.open("/forgot-password");
        String unknown = browser.submit("/forgot-password", Map.of("email", "nobody@example.com"))
                .text();
        assertThat(unknown).isEqualTo(known);

        Matcher link = Pattern.compile("https://shop.example(/reset-password\\?token=\\w+)")
                .matcher(mailTo("shopper").getContent().toString());
        assertThat(link.find()).isTrue();
        browser.open(link.group(1));
        assertThat(choose(browser, "new long secret", "another one").text()).contains("The two passwords differ.");
        assertThat(choose(browser, "short", "short").text()).contains("Use 8 to 72");
        assertThat(choose(browser, "new long secret", "new long secret").path()).isEqualTo("/login");
        logsIn(browser, "new long secret");
        assertThat(browser.open("/account").path()).isEqualTo("/account");

        Browser later = new Browser(store.port());
        later.open(link.group(1));
        assertThat(choose(later, "stolen secret", "stolen secret").text()).contains("This link has been used.");
        later.open("/reset-password?token=abc");
        assertThat(choose(later, "stolen secret", "stolen secret").text()).contains("is not ours");
    }

    private static Page logsIn(Browser browser, String password) {
        browser.open("/login");
        return browser.submit("/login_post.htm", Map.of("j_username", SHOPPER, "j_password", password));
    }

    private static Page choose(Browser browser, String password, String again) {
        return browser.submit("/reset-password", Map.of("password", password, "passwordConfirm", again));
    }

    private static MimeMessage mailTo(String name) {
        await().atMost(Duration.ofMinutes(1)).until(() -> server.getReceivedMessagesForDomain(name + "@").length > 0);
        return server.getReceivedMessagesForDomain(name + "@")[0];
    }

    private static boolean tried(String recipient) {
        return waiting(recipient + "%\"tries\":") == 1 && waiting(recipient + "%\"tries\":0") == 0;
    }

    /** Mails in the queue with these words in them, {@code %} for any between them. */
    private static int waiting(String words) {
        return store.bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from NODE_MAIL where utf8tostring(TASK_DATA) like '%' || ? || '%'",
                        Integer.class, words);
    }
}
