package com.privatetraffic.starter.admin;

import java.security.SecureRandom;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the owner of a new store in: Broadleaf's own permissions, roles and menu, and one user with a password that is made
 * here and shown once, on the console and not in the log. Does nothing once there is any admin user.
 */
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
@Profile("!demo")
public class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public FirstAdmin(DataSource dataSource, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    public void letIn() {
        if (!isEmpty("BLC_ADMIN_USER")) {
            return;
        }
        String password = password();
        try {
            transaction.executeWithoutResult(status -> write(password));
        } catch (DataIntegrityViolationException another) {
            LOG.info("Another admin application has just made the first user.");
            return;
        }
        System.out.println(
                """

                This store had no admin user, so one was made. Write the password down, it is not shown again:
                  admin / %s
                """
                        .formatted(password));
    }

    private void write(String password) {
        if (isEmpty("BLC_ADMIN_ROLE")) {
            ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
            scripts.setSqlScriptEncoding("UTF-8");
            for (String name : List.of("permissions", "roles", "menu")) {
                scripts.addScript(new ClassPathResource("config/bc/sql/load_admin_" + name + ".sql"));
            }
            DatabasePopulatorUtils.execute(scripts, dataSource);
        }
        jdbc.update(
                "insert into BLC_ADMIN_USER (ADMIN_USER_ID, NAME, LOGIN, PASSWORD, EMAIL, ACTIVE_STATUS_FLAG)"
                        + " values (-1, 'Administrator', 'admin', ?, 'admin@localhost', true)",
                new BCryptPasswordEncoder().encode(password));
        jdbc.update("insert into BLC_ADMIN_USER_ROLE_XREF (ADMIN_USER_ID, ADMIN_ROLE_ID)"
                + " select -1, ADMIN_ROLE_ID from BLC_ADMIN_ROLE where NAME = 'ROLE_ADMIN'");
    }

    private boolean isEmpty(String table) {
        return Integer.valueOf(0).equals(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
