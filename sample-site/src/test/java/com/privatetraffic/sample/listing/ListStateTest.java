package com.privatetraffic.sample.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ListStateTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void forget() {
        ThreadLocalManager.remove();
    }

    @Test
    void anAddressIsEncodedOnce() {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setRequest(request);
        BroadleafRequestContext.setBroadleafRequestContext(context);
        request.setRequestURI("/caf%C3%A9%20table");

        assertThat(new ListState().withoutFilters()).isEqualTo("/caf%C3%A9%20table");

        request.setParameter("q", "50% & more");
        assertThat(new ListState().withoutFilters()).isEqualTo("/caf%C3%A9%20table?q=50%25%20%26%20more");
    }
}
