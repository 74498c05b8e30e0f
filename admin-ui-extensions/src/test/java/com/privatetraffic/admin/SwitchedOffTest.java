package com.privatetraffic.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.admin.menu.MenuBeans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that has the module's menu from when it was on; {@link MenuBeans} writes it here. */
@SpringBootTest(
        classes = AdminHost.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "broadleaf.application=admin",
            "private-traffic.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:off" + AdminHost.OPTIONS
        })
@Import(MenuBeans.class)
class SwitchedOffTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pt-contact",
                "/pt-salesperson/1",
                "/pt-salesperson/1/approval",
                "/pt-pool",
                "/pt-pool/main",
                "/pt-channel",
                "/pt-connection/1",
                "/pt-commission?locale=zh_CN",
                "/com.privatetraffic.admin.entity.MemberEntity/1"
            })
    void the_addresses_are_unknown(String path) {
        assertThat(AdminBrowser.signedIn(port, "admin").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_menu_leaves_the_module_out_and_its_rows_wait() {
        assertThat(AdminBrowser.signedIn(port, "admin").get("/customer").body())
                .contains("Customer Care")
                .doesNotContain("pt-contact", "pt-pool");
        assertThat(jdbc.queryForObject(
                        "select count(*) from BLC_ADMIN_SECTION where SECTION_KEY like 'pt-%'", Integer.class))
                .isEqualTo(5);
    }

    @Test
    void rows_of_a_plugin_that_was_taken_away_hurt_nobody() {
        jdbc.update("update BLC_ADMIN_SECTION set CEILING_ENTITY = 'com.example.Gone' where SECTION_KEY = 'pt-member'");

        assertThat(AdminBrowser.signedIn(port, "admin").get("/customer").statusCode())
                .isEqualTo(200);
    }
}
