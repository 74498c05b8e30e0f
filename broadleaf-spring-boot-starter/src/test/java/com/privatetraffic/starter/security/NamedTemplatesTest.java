package com.privatetraffic.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.servlet.view.RedirectView;

class NamedTemplatesTest {

    private final NamedTemplates resolver = new NamedTemplates();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__${T(java.lang.Runtime).getRuntime().exec('id')}__::x",
                "catalog/product :: price",
                "catalog/${1+1}",
                "../application",
                "forward:/WEB-INF/web.xml",
                ""
            })
    void whatIsNoNameIsNotResolved(String name) {
        assertThatThrownBy(() -> resolver.createView(name, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("letters, digits");
    }

    @Test
    void aControllersRedirectIs() throws Exception {
        StaticApplicationContext context = new StaticApplicationContext();
        context.refresh();
        resolver.setApplicationContext(context);

        assertThat(resolver.createView("redirect:/cart?code=a", Locale.ENGLISH)).isInstanceOf(RedirectView.class);
    }
}
