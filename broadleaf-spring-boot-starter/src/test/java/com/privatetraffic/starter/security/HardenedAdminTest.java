package com.privatetraffic.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.privatetraffic.starter.TestStore;
import com.privatetraffic.starter.Visitor;
import com.privatetraffic.starter.uploads.PictureSizeTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A new store's admin, outside of the demo, and what people and programs send it that they should not. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = TestStore.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "broadleaf.application=admin",
            "spring.datasource.url=jdbc:h2:mem:hardened;DB_CLOSE_DELAY=-1;"
                    + "NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND",
            "admin.baseurl=https://admin.example/admin",
            "asset.server.max.uploadable.file.size=5000000",
            "broadleaf.security.max-pixels=25000000",
            "broadleaf.security.max-form=3MB",
            "broadleaf.mail.poll-interval=200ms",
            "broadleaf.mail.first-retry=200ms"
        })
class HardenedAdminTest {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final String OWNER_PASSWORD = "correct horse";

    @TempDir
    static Path folder;

    private static String firstPassword;

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add(
                "asset.server.file.system.path", () -> folder.resolve("assets").toString());
    }

    @BeforeEach
    void people(CapturedOutput console) throws Exception {
        Matcher shown = Pattern.compile("admin / (\\w{20})").matcher(console.getOut());
        firstPassword = firstPassword == null && shown.find() ? shown.group(1) : firstPassword;
        MAIL.purgeEmailFromAllMailboxes();
        jdbc.update("delete from NODE_MAIL");
        jdbc.update("delete from BLC_ADMIN_PASSWORD_TOKEN");
        jdbc.update("delete from BLC_ADMIN_USER_ROLE_XREF where ADMIN_USER_ID < -1");
        jdbc.update("delete from BLC_ADMIN_USER_PERMISSION_XREF where ADMIN_USER_ID < -1");
        jdbc.update("delete from BLC_ADMIN_USER where ADMIN_USER_ID < -1");
        user(-2, "owner", "ROLE_ADMIN");
        user(-3, "clerk", "ROLE_CUSTOMER_SERVICE_REP");
        // Broadleaf caches users: whoever changes a password is in one test only.
        user(-4, "fay", "ROLE_ADMIN");
        user(-5, "finn", "ROLE_ADMIN");
        user(-6, "kit", "ROLE_ADMIN");
        user(-7, "ruth", "ROLE_ADMIN");
        user(-8, "rosa", "ROLE_ADMIN");
        user(-9, "vera", "none");
        jdbc.update("insert into BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID)"
                + " select -9, ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION where PERMISSION_TYPE = 'READ'"
                + " and NAME in ('PERMISSION_PRODUCT', 'PERMISSION_ASSET')");
        jdbc.update("delete from NODE_TRIES");
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login_admin_post",
                "/sendResetPassword",
                "/resetPassword",
                "/forgotUsername",
                "/changePassword",
                "/category/1",
                "/category/add",
                "/category/1/delete",
                "/product/1/skus/add",
                "/assets/uploadAsset",
                "/update-navigation"
            })
    void aFormWithoutTheTokenIsRefused(String path) {
        Visitor owner = owner();
        HttpResponse<String> missing = owner.postAsIs(path, Map.of("x", "y"));
        HttpResponse<String> wrong = owner.postAsIs(path, Map.of("csrfToken", "AAAA-BBBB"));

        assertThat(missing.statusCode()).isEqualTo(403);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(missing.body()).contains("Load the page again.").doesNotContain("Exception", "org.");
    }

    @Test
    void everyPageCarriesTheHeaders() {
        for (HttpResponse<String> page : List.of(new Visitor(address()).get("/login"), owner().get("/category"))) {
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"tote.jpg, MZ\u0090", "tote.png, \u007fELF", "logo.svg, <svg/>", "a.html, <script/>", "a.jpg, <script/>"
    })
    void aFileThatIsNotWhatItIsCalledIsRefused(String name, String content) {
        HttpResponse<String> refused = owner().upload(
                        "/assets/uploadAsset",
                        name,
                        BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body())
                .contains("The store does not take this kind of file.")
                .doesNotContain("Exception");
        assertThat(jdbc.queryForObject("select count(*) from BLC_STATIC_ASSET", Integer.class))
                .isZero();
    }

    @Test
    void aPictureOfBillionsOfPixelsIsRefusedBeforeItIsDecoded() {
        HttpResponse<String> refused = owner().upload(
                        "/assets/uploadAsset",
                        "tote.png",
                        BodyPublishers.ofByteArray(PictureSizeTest.pngHeader(60_000, 50_000)));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("This picture has too many pixels.", "to 5000 by 5000 for instance");
    }

    @Test
    void anArchiveNamedLikeADocumentIsRefused() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("run.exe"));
        }

        HttpResponse<String> refused =
                owner().upload("/assets/uploadAsset", "prices.docx", BodyPublishers.ofByteArray(archive.toByteArray()));

        assertThat(refused.statusCode()).isEqualTo(415);
    }

    @Test
    void aLinkFromElsewhereLogsNobodyOut() {
        Visitor owner = owner();

        assertThat(owner.get("/adminLogout.htm").body()).contains("Log out?");
        assertThat(owner.get("/category").uri().getPath()).endsWith("/category");
        assertThat(owner.postAsIs("/adminLogout.htm", Map.of()).statusCode()).isEqualTo(403);
        assertThat(owner.get("/category").uri().getPath()).endsWith("/category");
        owner.post("/adminLogout.htm", Map.of());
        assertThat(owner.get("/category").uri().getPath()).endsWith("/login");
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
        Visitor stranger = Visitor.signedIn(address(), "ruth", OWNER_PASSWORD);
        Visitor ruth = Visitor.signedIn(address(), "ruth", OWNER_PASSWORD);
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

    @Test
    void skusAreMadeByAPostOnly() {
        Visitor owner = owner();
        String address = "/product/987654/additionalSkus/generate-skus";

        assertThat(owner.get(address).statusCode()).isEqualTo(405);
        assertThat(owner.postAsIs(address, Map.of()).statusCode()).isEqualTo(403);
        owner.get("/category");
        assertThat(owner.post(address, Map.of()).statusCode()).isNotIn(403, 405);
    }

    @Test
    void whoMayOnlyReadProductsMakesNoSkusAndUploadsNothing() {
        Visitor vera = Visitor.signedIn(address(), "vera", OWNER_PASSWORD);
        assertThat(vera.get("/product").statusCode()).isEqualTo(200);
        assertThat(vera.get("/assets").statusCode()).isEqualTo(200);

        HttpResponse<String> refused = vera.post("/product/987654/additionalSkus/generate-skus", Map.of());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("It needs the permission");
        byte[] picture = PictureSizeTest.pngHeader(6, 5);
        for (String page : List.of("/product/987654/uploadAsset", "/assets/uploadAsset", "/asset/uploadAsset")) {
            vera.get("/product");
            assertThat(vera.upload(page, "tote.png", BodyPublishers.ofByteArray(picture))
                            .statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @Test
    void twoHundredMegabytesAreRefusedWithASentence() {
        HttpResponse<String> refused = owner().upload(
                        "/assets/uploadAsset", "tote.jpg", BodyPublishers.ofByteArrays(() -> Stream.generate(
                                        () -> new byte[1_000_000])
                                .limit(200)
                                .iterator()));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("at most 5 MB").doesNotContain("Exception");
        assertThat(folder.toFile().listFiles()).isNullOrEmpty();
    }

    @Test
    void aFormWithoutALengthHasOneTooMany() {
        byte[] form = "x".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII);

        HttpResponse<String> refused = owner().stream("/category/add", () -> new ByteArrayInputStream(form));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("What you sent is too large.");
    }

    @Test
    void whatNoBrowserSendsIsAnsweredInWords() {
        assertThat(owner().get("/category?name=a%00b").statusCode()).isEqualTo(400);
        assertThat(owner().get("/category?name=a%00b").body()).contains("We could not read this request.");
        assertThat(owner().get("/category/..;/x").statusCode()).isEqualTo(400);
        assertThat(owner().method("DELETE", "/changePassword").statusCode()).isEqualTo(405);
        assertThat(owner().get("/category/-99").body()).doesNotContain("Exception");
    }

    @Test
    void errorsAreWordedInChineseToo() {
        Visitor owner = owner();
        owner.get("/category?locale=zh_CN");
        assertThat(owner.get("/category?name=a%00b").body()).contains("无法读取此请求。", "lang=\"zh-CN\"");
        assertThat(owner.get("/nothing").body()).contains("找不到该页面。");
    }

    @Test
    void aRefusalNamesThePermission() {
        HttpResponse<String> refused =
                Visitor.signedIn(address(), "clerk", OWNER_PASSWORD).get("/product");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("It needs the permission", "Read Product");
    }

    private HttpResponse<String> ask(String name) {
        Visitor visitor = new Visitor(address());
        visitor.get("/forgotPassword");
        return visitor.post("/sendResetPassword", Map.of("username", name));
    }

    private String askForLink(String name) throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        ask(name);
        await().atMost(Duration.ofMinutes(1)).until(() -> MAIL.getReceivedMessagesForDomain(name + "@").length == 1);
        String body = GreenMailUtil.getBody(MAIL.getReceivedMessagesForDomain(name + "@")[0])
                .replace("=\r\n", "")
                .replace("=3D", "=");
        Matcher link = Pattern.compile("http[^\"\\s<]*token=\\w+").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group();
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

    private Visitor owner() {
        return Visitor.signedIn(address(), "owner", OWNER_PASSWORD);
    }

    private String address() {
        return "http://localhost:" + port + "/admin";
    }

    private static String plain(HttpResponse<String> page, String name) {
        return page.body().replace(name, "NAME").replaceAll("value=\"[A-Z0-9-]{20,}\"", "TOKEN");
    }

    private void user(long id, String login, String role) {
        jdbc.update(
                "insert into BLC_ADMIN_USER (ADMIN_USER_ID, NAME, LOGIN, PASSWORD, EMAIL, ACTIVE_STATUS_FLAG)"
                        + " values (?, ?, ?, ?, ?, true)",
                id,
                login,
                login,
                new BCryptPasswordEncoder(4).encode(OWNER_PASSWORD),
                login + "@example.com");
        jdbc.update(
                "insert into BLC_ADMIN_USER_ROLE_XREF (ADMIN_USER_ID, ADMIN_ROLE_ID)"
                        + " select ?, ADMIN_ROLE_ID from BLC_ADMIN_ROLE where NAME = ?",
                id,
                role);
    }
}
