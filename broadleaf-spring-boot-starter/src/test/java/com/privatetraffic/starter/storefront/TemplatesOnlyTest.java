package com.privatetraffic.starter.storefront;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadleafcommerce.core.web.controller.catalog.BroadleafCategoryController;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class TemplatesOnlyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redirect:https://evil.example",
                "redirect:/account",
                "ajaxredirect:https://evil.example",
                "forward:/admin",
                "redirect:https://evil.example\n"
            })
    void aCategorysTemplateLeadsNowhere(String template) {
        assertThatThrownBy(() -> shown(template, new BroadleafCategoryController()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog/category", "redirect:http://localhost/table?colour=red"})
    void aTemplateAndANarrowerListAreFine(String view) {
        assertThatCode(() -> shown(view, new BroadleafCategoryController())).doesNotThrowAnyException();
        assertThatCode(() -> shown(view, new Object())).doesNotThrowAnyException();
    }

    private static void shown(String view, Object handler) throws Exception {
        new TemplatesOnly()
                .postHandle(
                        new MockHttpServletRequest("GET", "/table"),
                        new MockHttpServletResponse(),
                        handler,
                        new ModelAndView(view));
    }
}
