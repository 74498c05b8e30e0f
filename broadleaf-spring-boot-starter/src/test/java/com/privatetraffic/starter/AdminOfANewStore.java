package com.privatetraffic.starter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
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
import org.springframework.util.FileSystemUtils;

/**
 * A new store's admin, outside of the demo, with the people who sign in to it. It starts once for all who extend this: the
 * build runs them in one JVM.
 */
@Tag("shared-admin")
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
public abstract class AdminOfANewStore {

    protected static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    protected static final String OWNER_PASSWORD = "correct horse";

    /** Where uploads are kept. */
    protected static final Path FILES = Path.of("target", "files-of-a-new-store");

    /** As the console showed it when the store was new. */
    protected static String firstPassword;

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcTemplate jdbc;

    @DynamicPropertySource
    static void mailServerAndFolder(DynamicPropertyRegistry registry) throws IOException {
        MAIL.start();
        FileSystemUtils.deleteRecursively(FILES);
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("asset.server.file.system.path", FILES::toString);
        registry.add("file.service.temp.file.base.directory", () -> FILES.resolve("work")
                .toString());
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
        // Whoever changes a password is in one test only.
        user(-4, "fay", "ROLE_ADMIN");
        user(-5, "finn", "ROLE_ADMIN");
        user(-6, "kit", "ROLE_ADMIN");
        user(-7, "ruth", "ROLE_ADMIN");
        user(-8, "rosa", "ROLE_ADMIN");
        user(-9, "vera", "none");
        permissions("READ", -9, "PERMISSION_PRODUCT", "PERMISSION_ASSET");
        jdbc.update("delete from NODE_TRIES");
    }

    protected Visitor owner() {
        return signedIn("owner");
    }

    protected Visitor signedIn(String login) {
        return Visitor.signedIn(address(), login, OWNER_PASSWORD);
    }

    protected String address() {
        return "http://localhost:" + port + "/admin";
    }

    protected void user(long id, String login, String role) {
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

    protected void permissions(String type, long user, String... names) {
        for (String name : names) {
            jdbc.update(
                    "insert into BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID)"
                            + " select ?, ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION where PERMISSION_TYPE = ?"
                            + " and NAME = ?",
                    user,
                    type,
                    name);
        }
    }
}
