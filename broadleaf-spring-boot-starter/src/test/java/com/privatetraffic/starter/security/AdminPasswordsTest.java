package com.privatetraffic.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.privatetraffic.starter.AdminOfANewStore;
import com.privatetraffic.starter.Visitor;
import com.privatetraffic.starter.admin.FirstAdmin;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** Passwords of the admin: the first one, forgotten ones, guessed ones. */
class AdminPasswordsTest extends AdminOfANewStore {

    @Autowired
    FirstAdmin firstAdmin;

    @Test
    void theFirstPasswordIsShownAndWorks() {
        assertThat(firstPassword)
                .as("shown on the console when the store was new")
                .isNotNull();
        assertThat(Visitor.signedIn(address(), "admin", firstPassword)
                        .get("/category")
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.queryForObject("select PASSWORD from BLC_ADMIN_USER where LOGIN = 'admin'", String.class))
                .startsWith("$2a$");
    }

    /** What a second start does, with the database of the first. */
    @Test
    void theFirstPasswordIsShownOnce(CapturedOutput console) {
        int shown = console.getOut().length();

        firstAdmin.letIn();

        assertThat(console.getOut().substring(shown)).doesNotContain("admin /");
        assertThat(Visitor.signedIn(address(), "admin", firstPassword)
                        .get("/category")
                        .statusCode())
                .as("the first one still works")
                .isEqualTo(200);
    }

    @Test
    void forgottenNamesAreMailed() throws Exception {
        Visitor visitor = new Visitor(address());
        visitor.get("/forgotUsername");
        visitor.post("/forgotUsername", Map.of("emailAddress", "kit@example.com"));

        assertThat(mailTo("kit")).contains("kit");
    }

    @Test
    void aForgottenPasswordIsSetByALinkThatWorksOnce() throws Exception {
        String link = askForLink("fay");
        String token = link.replaceFirst(".*token=", "");
        assertThat(link).startsWith("https://admin.example/admin/resetPassword?token=");
        assertThat(jdbc.queryForObject("select PASSWORD_TOKEN from BLC_ADMIN_PASSWORD_TOKEN", String.class))
                .doesNotContain(token);

        assertThat(reset("fay", token, "short", "short").body()).contains("password");
        assertThat(reset("clerk", token, "a new long one", "a new long one")
                        .uri()
                        .getPath())
                .endsWith("/resetPassword");
        assertThat(reset("fay", token, "a new long one", "a new long one").uri().getPath())
                .endsWith("/login");

        assertThat(mayLogIn("fay", "a new long one")).isTrue();
        assertThat(mayLogIn("fay", OWNER_PASSWORD)).isFalse();
        assertThat(reset("fay", token, "another long one", "another long one")
                        .uri()
                        .getPath())
                .endsWith("/resetPassword");
        assertThat(mayLogIn("fay", "another long one")).isFalse();
    }

    @Test
    void aLinkExpiresAndAYoungerOneEndsItsElders() throws Exception {
        String first = askForLink("finn").replaceFirst(".*token=", "");
        String second = askForLink("finn").replaceFirst(".*token=", "");
        jdbc.update("update BLC_ADMIN_PASSWORD_TOKEN set CREATE_DATE = dateadd(minute, -32, CREATE_DATE)");
        assertThat(reset("finn", first, "a new long one", "a new long one")
                        .uri()
                        .getPath())
                .endsWith("/resetPassword");
        jdbc.update("update BLC_ADMIN_PASSWORD_TOKEN set CREATE_DATE = current_timestamp");
        assertThat(reset("finn", second, "a new long one", "a new long one")
                        .uri()
                        .getPath())
                .endsWith("/login");
        assertThat(reset("finn", first, "another long one", "another long one")
                        .uri()
                        .getPath())
                .endsWith("/resetPassword");
    }

    @Test
    void whetherANameIsKnownNobodyLearns() {
        HttpResponse<String> known = ask("kit");
        HttpResponse<String> unknown = ask("nobody");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.uri()).isEqualTo(known.uri());
        assertThat(plain(unknown, "nobody")).isEqualTo(plain(known, "kit"));
        Visitor visitor = new Visitor(address());
        visitor.get("/forgotUsername");
        assertThat(visitor.post("/forgotUsername", Map.of("emailAddress", "x@example.com"))
                        .uri()
                        .getQuery())
                .isEqualTo(visitor.post("/forgotUsername", Map.of("emailAddress", "kit@example.com"))
                        .uri()
                        .getQuery());
    }

    @Test
    void aPasswordCanBeGuessedAtAFewTimesOnly() {
        for (int i = 0; i < 10; i++) {
            assertThat(mayLogIn("kit", "guess " + i)).isFalse();
        }
        Visitor guesser = new Visitor(address());
        guesser.get("/login");

        HttpResponse<String> blocked =
                guesser.post("/login_admin_post", Map.of("j_username", "KIT", "j_password", OWNER_PASSWORD));

        assertThat(blocked.body()).contains("That was tried too often.");
        assertThat(mayLogIn("kit", OWNER_PASSWORD)).as("the right one too").isFalse();
        assertThat(mayLogIn("owner", OWNER_PASSWORD)).as("another account").isTrue();
        Map<String, String> change = Map.of(
                "username", "kit", "oldPassword", "guess", "password", "long enough", "confirmPassword", "long enough");
        Visitor owner = owner();
        owner.get("/changePassword");
        assertThat(owner.post("/changePassword", change).body()).contains("That was tried too often.");
        jdbc.update("update NODE_TRIES set ENDS_AT = dateadd(minute, -16, ENDS_AT)");
        assertThat(mayLogIn("kit", OWNER_PASSWORD)).as("later").isTrue();
    }

    @Test
    void whoIsLockedOutGetsInWithThePasswordOfALink() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(mayLogIn("rosa", "guess " + i)).isFalse();
        }
        assertThat(mayLogIn("rosa", OWNER_PASSWORD)).as("refused").isFalse();
        jdbc.update("update NODE_TRIES set TRIES = 100");

        String token = askForLink("rosa").replaceFirst(".*token=", "");
        reset("rosa", token, "a new long one", "a new long one");

        assertThat(jdbc.queryForObject("select count(*) from NODE_TRIES", Integer.class))
                .as("the address keeps its own count, nothing else is left")
                .isEqualTo(1);
        jdbc.update("update NODE_TRIES set TRIES = 99");
        assertThat(mayLogIn("rosa", "a new long one")).isTrue();
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Visitor stranger = signedIn("ruth");
        Visitor ruth = signedIn("ruth");
        ruth.get("/changePassword");

        ruth.post(
                "/changePassword",
                Map.of(
                        "username",
                        "ruth",
                        "oldPassword",
                        OWNER_PASSWORD,
                        "password",
                        "a new long one",
                        "confirmPassword",
                        "a new long one"));

        assertThat(ruth.get("/category").uri().getPath()).endsWith("/category");
        assertThat(stranger.get("/category").uri().getPath()).endsWith("/login");
    }

    @Test
    void theLinkOfAMailSurvivesAChangeOfLanguage() {
        assertThat(new Visitor(address()).get("/resetPassword?token=abc123").body())
                .contains("?locale=zh_CN&amp;token=abc123");
        assertThat(new Visitor(address()).get("/resetPassword?token=%22%3E%3Cx").body())
                .contains("\"?locale=zh_CN\"");
    }

    private HttpResponse<String> ask(String name) {
        Visitor visitor = new Visitor(address());
        visitor.get("/forgotPassword");
        return visitor.post("/sendResetPassword", Map.of("username", name));
    }

    private String askForLink(String name) throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        ask(name);
        String body = mailTo(name);
        Matcher link = Pattern.compile("http[^\"\\s<]*token=\\w+").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group();
    }

    private static String mailTo(String name) throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(() -> MAIL.getReceivedMessagesForDomain(name + "@").length == 1);
        return GreenMailUtil.getBody(MAIL.getReceivedMessagesForDomain(name + "@")[0])
                .replace("=\r\n", "")
                .replace("=3D", "=");
    }

    private HttpResponse<String> reset(String name, String token, String password, String again) {
        Visitor visitor = new Visitor(address());
        visitor.get("/resetPassword?token=" + token);
        Map<String, String> form = new HashMap<>(Map.of("username", name, "token", token));
        form.put("password", password);
        form.put("confirmPassword", again);
        return visitor.post("/resetPassword", form);
    }

    private boolean mayLogIn(String name, String password) {
        return Visitor.signedIn(address(), name, password)
                .get("/category")
                .uri()
                .getPath()
                .endsWith("/category");
    }

    private static String plain(HttpResponse<String> page, String name) {
        return page.body().replace(name, "NAME").replaceAll("value=\"[A-Z0-9-]{20,}\"", "TOKEN");
    }
}
