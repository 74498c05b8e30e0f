package com.privatetraffic.sample.demo;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The people of the demo. Their passwords are public, so they exist under the profile "demo" only. */
public final class DemoLogins {

    public static final String SHOPPER = "shopper@example.com";
    public static final String SHOPPER_PASSWORD = "shopper-demo";
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "admin-demo";

    private DemoLogins() {}

    /** Writes them with BCrypt hashes. Caller's transaction. */
    static void write(JdbcTemplate jdbc) {
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
        for (DemoStaff person : DemoStaff.ALL) {
            person.write(jdbc, encoder);
        }
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
