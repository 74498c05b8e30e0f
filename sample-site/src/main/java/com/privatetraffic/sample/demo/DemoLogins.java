package com.privatetraffic.sample.demo;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The two people of the demo. Their passwords are public, so they exist under the profile "demo" only. */
public final class DemoLogins {

    public static final String SHOPPER = "shopper@example.com";
    public static final String SHOPPER_PASSWORD = "shopper-demo";
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "admin-demo";

    private DemoLogins() {}

    /** Writes both with BCrypt hashes; all roles of the admin are Broadleaf's own. Caller's transaction. */
    static void write(JdbcTemplate jdbc) {
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
        jdbc.update(
                "insert into BLC_ADMIN_USER (ADMIN_USER_ID, NAME, LOGIN, PASSWORD, EMAIL, ACTIVE_STATUS_FLAG)"
                        + " values (-1, 'Administrator', ?, ?, 'admin@example.com', true)",
                ADMIN,
                encoder.encode(ADMIN_PASSWORD));
        jdbc.update("insert into BLC_ADMIN_USER_ROLE_XREF (ADMIN_USER_ID, ADMIN_ROLE_ID)"
                + " select -1, ADMIN_ROLE_ID from BLC_ADMIN_ROLE where NAME = 'ROLE_ADMIN'");
        jdbc.update(
                "insert into BLC_CUSTOMER (CUSTOMER_ID, USER_NAME, PASSWORD, EMAIL_ADDRESS, FIRST_NAME, LAST_NAME,"
                        + " IS_REGISTERED, RECEIVE_EMAIL, DEACTIVATED, PASSWORD_CHANGE_REQUIRED, DATE_CREATED, CREATED_BY)"
                        + " values (-1, ?, ?, ?, 'Sam', 'Shopper', true, false, false, false, current_timestamp, 0)",
                SHOPPER,
                encoder.encode(SHOPPER_PASSWORD),
                SHOPPER);
        jdbc.update("insert into BLC_CUSTOMER_ROLE (CUSTOMER_ROLE_ID, CUSTOMER_ID, ROLE_ID) values (-1, -1, -1)");
    }
}
