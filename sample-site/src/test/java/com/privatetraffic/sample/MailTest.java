package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.running.Account;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

    @Test
    void aSignUpIsConfirmedFromItsMailAndStoppedFromItsHeader() throws Exception {
        Browser visitor = new Browser(store.port());
        visitor.open("/join/store");
        Page sent = visitor.submit("/join/store", Map.of("email", "lin@example.com", "consent", "EMAIL"));
        assertThat(sent.path()).isEqualTo("/join/sent");
        assertThat(sent.text()).contains("We sent a link to l•••@example.com");

        MimeMessage mail = mailTo("lin");
        assertThat(mail.getSubject()).isEqualTo("Please confirm your address");
        String body = mail.getContent().toString();
        Matcher link = Pattern.compile("https://shop.example(/confirm/[\\w-]+)").matcher(body);
        assertThat(link.find()).isTrue();
        assertThat(states("lin@example.com")).isEmpty();
        Browser phone = new Browser(store.port());
        phone.open(link.group(1));
        phone.open(link.group(1));
        assertThat(states("lin@example.com")).isEmpty();
        assertThat(phone.submit(link.group(1), Map.of()).text()).contains("your address is confirmed");
        assertThat(states("lin@example.com")).containsExactly("EMAIL MARKETING true");
        assertThat(phone.open(link.group(1)).text()).contains("This link no longer works");

        Matcher preferences =
                Pattern.compile("https://shop.example(/preferences/[\\w.-]+)").matcher(body);
        assertThat(preferences.find()).isTrue();
        assertThat(phone.open(preferences.group(1)).text()).contains("send me news and offers by e-mail Yes");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s|[<>]|https://shop.example", "");
        Browser program = new Browser(store.port());
        assertThat(program.post(stop, Map.of("List-Unsubscribe", "One-Click")).status())
                .isEqualTo(200);
        assertThat(program.cookies()).isEmpty();
        assertThat(states("lin@example.com")).containsExactly("EMAIL MARKETING false");
        phone.open(preferences.group(1));
        assertThat(phone.submit(preferences.group(1) + "/stop", Map.of()).text())
                .contains("Everything is stopped.");
    }

    @Test
    void aFormWhoseSessionEndedComesBackWithWhatWasTyped() {
        Browser visitor = new Browser(store.port());
        visitor.open("/join/store");
        visitor.forgetTheSession();
        Page refused = visitor.submit("/join/store", Map.of("email", "overnight@example.com", "consent", "EMAIL"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html().select("[name=email]").val()).isEqualTo("overnight@example.com");
        assertThat(visitor.submit("/join/store", Map.of()).path()).isEqualTo("/join/sent");
        assertThat(mailTo("overnight")).isNotNull();
    }

    @Test
    void whoOpensAnAccountOrOrdersIsAskedByMailWhenTheyTickTheBox() throws Exception {
        Account.open(new Browser(store.port()), "Mei Sun", "mei@example.com", Map.of("pt_registration_news", "true"));
        assertThat(mailTo("mei").getSubject()).isEqualTo("Please confirm your address");
        assertThat(source("mei@example.com")).isEqualTo("REGISTRATION");

        Guest guest = new Guest(store.port(), "box@example.com");
        guest.takesACandle();
        Map<String, String> fields = new HashMap<>(Guest.form(guest.email(), Guest.PAYS));
        fields.put("pt_news", "true");
        guest.browser().open("/checkout");
        assertThat(guest.browser().submit("/checkout", fields).path()).startsWith("/confirmation/");
        await().atMost(Duration.ofMinutes(1)).until(() -> server.getReceivedMessagesForDomain("box@").length == 2);
        assertThat(states("box@example.com")).isEmpty();
    }

    private static List<String> states(String email) {
        return store.bean(JdbcTemplate.class)
                .queryForList(
                        "select s.channel || ' ' || s.purpose || ' ' || case when s.granted then 'true' else 'false' end"
                                + " from pt_consent_state s join pt_contact c on c.id = s.contact_id where c.email = ?"
                                + " and s.purpose = 'MARKETING'",
                        String.class,
                        email);
    }

    private static String source(String email) {
        return store.bean(JdbcTemplate.class)
                .queryForObject("select source from pt_contact where email = ?", String.class, email);
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
