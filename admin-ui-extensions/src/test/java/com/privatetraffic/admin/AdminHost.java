package com.privatetraffic.admin;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The smallest admin with Broadleaf's own roles and three users: admin, reader (no role yet) and clerk (the catalogue). */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class AdminHost {

    static final String PASSWORD = "correct horse";

    /** What an H2 address needs after the database's name. */
    static final String OPTIONS = ";DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND";

    @Bean
    SmartInitializingSingleton hostData(DataSource dataSource) {
        return () -> {
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            if (jdbc.queryForObject("select count(*) from BLC_ADMIN_ROLE", Integer.class) > 0) {
                return;
            }
            ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
            for (String name : List.of("permissions", "roles", "menu")) {
                scripts.addScript(new ClassPathResource("config/bc/sql/load_admin_" + name + ".sql"));
            }
            scripts.execute(dataSource);
            jdbc.update("insert into BLC_LOCALE (LOCALE_CODE, DEFAULT_FLAG, FRIENDLY_NAME, USE_IN_SEARCH_INDEX)"
                    + " values ('en_US', true, 'English', false)");
            user(jdbc, -1, "admin", "ROLE_ADMIN");
            user(jdbc, -2, "reader", null);
            user(jdbc, -3, "clerk", "ROLE_MERCHANDISE_MANAGER");
        };
    }

    private static void user(JdbcTemplate jdbc, long id, String login, String role) {
        jdbc.update(
                "insert into BLC_ADMIN_USER (ADMIN_USER_ID, NAME, LOGIN, PASSWORD, EMAIL, ACTIVE_STATUS_FLAG)"
                        + " values (?, ?, ?, ?, ?, true)",
                id,
                login,
                login,
                new BCryptPasswordEncoder(4).encode(PASSWORD),
                login + "@example.com");
        jdbc.update(
                "insert into BLC_ADMIN_USER_ROLE_XREF (ADMIN_USER_ID, ADMIN_ROLE_ID)"
                        + " select ?, ADMIN_ROLE_ID from BLC_ADMIN_ROLE where NAME = ?",
                id,
                role);
    }
}
