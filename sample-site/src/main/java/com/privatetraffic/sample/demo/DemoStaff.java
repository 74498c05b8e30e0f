package com.privatetraffic.sample.demo;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Someone who works in the demo's admin.
 *
 * @param role one of Broadleaf's own roles, or null
 * @param permissions what they may do besides, by the descriptions Broadleaf's own screens show
 */
record DemoStaff(long id, String login, String name, String password, String role, List<String> permissions) {

    static final List<DemoStaff> ALL = List.of(
            new DemoStaff(-1, DemoLogins.ADMIN, "Administrator", DemoLogins.ADMIN_PASSWORD, "ROLE_ADMIN", List.of()),
            new DemoStaff(-2, "catalogue", "Cleo Catalogue", "catalogue-demo", "ROLE_MERCHANDISE_MANAGER", List.of()),
            new DemoStaff(-3, "service", "Sam Service", "service-demo", "ROLE_CUSTOMER_SERVICE_REP", List.of()),
            new DemoStaff(
                    -4,
                    "readonly",
                    "Rea Donly",
                    "readonly-demo",
                    null,
                    List.of("View Categories", "View Products", "View Offers", "View Orders", "View Customers")));

    void write(JdbcTemplate jdbc, BCryptPasswordEncoder encoder) {
        jdbc.update(
                "insert into BLC_ADMIN_USER (ADMIN_USER_ID, NAME, LOGIN, PASSWORD, EMAIL, ACTIVE_STATUS_FLAG)"
                        + " values (?, ?, ?, ?, ?, true)",
                id,
                name,
                login,
                encoder.encode(password),
                login + "@example.com");
        jdbc.update(
                "insert into BLC_ADMIN_USER_ROLE_XREF (ADMIN_USER_ID, ADMIN_ROLE_ID)"
                        + " select ?, ADMIN_ROLE_ID from BLC_ADMIN_ROLE where NAME = ?",
                id,
                role);
        for (String permission : permissions) {
            jdbc.update(
                    "insert into BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID)"
                            + " select ?, ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION where DESCRIPTION = ?",
                    id,
                    permission);
        }
    }
}
