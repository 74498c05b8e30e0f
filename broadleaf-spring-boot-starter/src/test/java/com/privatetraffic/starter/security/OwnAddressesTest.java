package com.privatetraffic.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/checkout", "/salesperson/apply?code=AB", "http://shop.example/cart"})
    void goesAnywhereInTheStore(String address) throws IOException {
        assertThat(redirected(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "http://evil.example/",
                "http://shop.example.evil.example/",
                "javascript:alert(1)",
                "/\tevil.example",
                "/a\r\nLocation: //evil.example",
                "cart",
                ""
            })
    void everythingElseLeadsHome(String address) throws IOException {
        assertThat(redirected(address)).isEqualTo("/");
    }

    private static String redirected(String address) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login_post.htm");
        request.addHeader("Host", "shop.example");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnAddresses().sendRedirect(request, response, address);
        return response.getRedirectedUrl();
    }
}
