package com.privatetraffic.starter.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.common.security.service.ExploitProtectionServiceImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broadleaf's cleaning of typed HTML, with its own policy, a style included: that needs the CSS parser and all it needs. */
class CleanedHtmlTest {

    private final ExploitProtectionService cleaning = new ExploitProtectionServiceImpl();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>bold</b> & more | <b>bold</b> &amp; more",
                "<script>alert(1)</script>hi | hi",
                "<a href=\"javascript:alert(1)\">x</a> | <a>x</a>",
                "<img src=x onerror=alert(1)> | <img src=\"x\" />",
                "<p style=\"color: red; background: url(javascript:1)\">t</p> | <p style=\"color: red;\">t</p>",
                "中文 | 中文"
            })
    void whatCouldRunIsTakenOutAndTheRestStays(String typed, String kept) throws Exception {
        assertThat(cleaning.cleanString(typed).strip()).isEqualTo(kept);
    }
}
