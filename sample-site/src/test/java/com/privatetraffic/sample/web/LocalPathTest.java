package com.privatetraffic.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/checkout", "/salesperson/apply?code=A1"})
    void aPathOfTheStoreIsFollowed(String path) {
        assertThat(LocalPath.orElse(path, "/account")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "/a b", "javascript:alert(1)"})
    void anythingElseLeadsToTheAccount(String path) {
        assertThat(LocalPath.orElse(path, "/account")).isEqualTo("/account");
    }
}
