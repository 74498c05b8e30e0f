package com.privatetraffic.sample.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.StoreTest;
import com.privatetraffic.sample.running.Account;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page of some store that asks for the present password and doesn't know that it may not be looked at. */
@StoreTest
class UncaughtTriesTest {

    private static final String PATH = "/account/deletion";

    @LocalServerPort
    int port;

    @Autowired
    CustomerService customers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    RequestMappingInfo address;

    @BeforeEach
    void open() throws NoSuchMethodException {
        address = RequestMappingInfo.paths(PATH)
                .options(pages.getBuilderConfiguration())
                .build();
        pages.registerMapping(address, this, UncaughtTriesTest.class.getMethod("deletion"));
    }

    @AfterEach
    void close() {
        pages.unregisterMapping(address);
    }

    @ResponseBody
    public String deletion() {
        Customer customer = CustomerState.getCustomer();
        return String.valueOf(customers.isPasswordValid("a guess", customer.getPassword(), customer));
    }

    @Test
    void isToldToWaitAndStaysSignedIn() {
        Browser sam = new Browser(port, "203.0.113.26");
        Account.open(sam, "Sam Shopper", "sam" + System.nanoTime() + "@example.com");
        for (int i = 0; i < 10; i++) {
            assertThat(sam.text(PATH)).isEqualTo("false");
        }

        Page refused = sam.open(PATH);

        assertThat(refused.path()).isEqualTo(PATH);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("That was tried too often. Wait a quarter of an hour");
        assertThat(sam.open("/account").path()).isEqualTo("/account");
    }
}
