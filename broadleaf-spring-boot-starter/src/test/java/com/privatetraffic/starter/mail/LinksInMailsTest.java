package com.privatetraffic.starter.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class LinksInMailsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080/", "shop.example", "a b"})
    void anAddressThatLeadsToTheReadersOwnMachineIsRefused(String address) {
        environment.setProperty("site.baseurl", address);
        assertThatThrownBy(() -> LinksInMails.check(environment))
                .hasMessageContaining("set site.baseurl to the address people use");
    }

    @Test
    void theAdminHasItsOwn() {
        environment.setProperty("site.baseurl", "https://shop.example");
        assertThatCode(() -> LinksInMails.check(environment)).doesNotThrowAnyException();
        environment.setProperty("broadleaf.application", "admin");
        assertThatThrownBy(() -> LinksInMails.check(environment)).hasMessageContaining("admin.baseurl");
    }

    @Test
    void theDemoMayBeOnThisMachine() {
        environment.setActiveProfiles("demo");
        assertThatCode(() -> LinksInMails.check(environment)).doesNotThrowAnyException();
    }
}
