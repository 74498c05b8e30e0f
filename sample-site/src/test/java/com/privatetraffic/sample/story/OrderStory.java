package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a merchant does to an order in the admin, and what the salesperson sees of it: in browsers. */
class OrderStory {

    @TempDir
    Path folder;

    @Test
    void anOrderIsHandedOverPartlyRefundedAndCancelledInTheAdmin() {
        try (RunningStore store = RunningStore.start(folder);
                Browsers browsers = new Browsers()) {
            FirstPath path = new FirstPath(store, Duration.ofMinutes(2));
            Rest rest = Rest.of(store);
            Page mia = browsers.phone();
            Page admin = browsers.desktop();
            path.registerAndApply(mia);
            String code = rest.get("/salespeople").at("/items/0/code");
            rest.post("/salespeople/" + code + "/approve", "{'reason': 'Known to the store'}");
            path.buyThrough(browsers.phone(), path.link(mia));
            path.seesOrder(mia, "Estimated");
            long order = store.bean(JdbcTemplate.class)
                    .queryForObject("select max(order_id) from blc_order where order_status = 'SUBMITTED'", Long.class);

            signIn(admin, store.admin());
            admin.navigate(store.admin() + "/order/" + order);
            opened(admin, "admin-order", "en");
            opens(admin, store.admin() + "/order/" + order, "pt-fulfilment");
            admin.locator(".pt-table input[type=text]").first().fill("three");
            admin.locator(".pt-actions button").click();
            assertThat(admin.textContent(".pt-error")).contains("Use whole numbers");
            assertThat(admin.locator(".pt-table input[type=text]").first().inputValue())
                    .as("what was typed is still there")
                    .isEqualTo("three");
            admin.locator(".pt-table input[type=text]").first().fill("2");
            looked(admin, "admin-order-fulfilment", "en");
            done(admin, order, "Fulfilled.");
            path.seesOrder(mia, "On hold");

            opens(admin, store.admin() + "/order/" + order, "pt-refund");
            admin.locator(".pt-table input[type=text]").first().fill("20");
            admin.fill("#pt-reason", "One of them had a hole");
            looked(admin, "admin-order-refund", "en");
            done(admin, order, "Refunded.");
            path.seesOrder(mia, "$3.00");

            opens(admin, store.admin() + "/order/" + order, "pt-cancellation");
            assertThat(admin.textContent(".pt-consequences"))
                    .contains("goes back to the buyer", "Commissions taken back: 1, together $3.00.");
            looked(admin, "admin-order-cancellation", "en");
            admin.navigate(store.admin() + "/order/" + order + "/pt-cancellation?locale=zh_CN");
            assertThat(admin.textContent(".pt-deed")).contains("取消订单", "收回佣金 1 笔", "原因");
            looked(admin, "admin-order-cancellation", "zh-CN");
            for (String page : List.of("", "/pt-fulfilment", "/pt-refund")) {
                admin.navigate(store.admin() + "/order/" + order + page + "?locale=zh_CN");
                opened(admin, "admin-order" + page.replace("/pt", ""), "zh-CN");
            }
            admin.navigate(store.admin() + "/order/" + order + "/pt-cancellation");
            admin.fill("#pt-reason", "买家不想要了，全部取消");
            done(admin, order, "订单已取消。");
            path.seesOrder(mia, "Cancelled");
            mia.navigate(store.address() + "/salesperson?blLocaleCode=zh_CN");
            assertThat(mia.locator(".pt-card").first().textContent()).contains("已取消");
            FirstPath.picture(mia, "salesperson-centre-cancelled-zh");

            assertThat(rest.ledgerBalances()).isTrue();
            assertThat(browsers.consoleErrors()).isEmpty();
        }
    }

    private static void signIn(Page admin, String address) {
        admin.navigate(address + "/login");
        admin.fill("#username", "admin");
        admin.fill("#password", "admin-demo");
        admin.click("input[type=submit]");
    }

    /** On a small phone and on a desktop, each opening it: Broadleaf's lists keep the widths they were opened with. */
    private static void opened(Page admin, String name, String language) {
        for (int width : new int[] {360, 1280}) {
            admin.setViewportSize(width, 900);
            admin.reload();
            looked(admin, name, language, width);
        }
    }

    /** On a small phone and on a desktop, with what was typed. */
    private static void looked(Page admin, String name, String language) {
        for (int width : new int[] {360, 1280}) {
            admin.setViewportSize(width, 900);
            looked(admin, name, language, width);
        }
    }

    private static void looked(Page admin, String name, String language, int width) {
        Looked.at(admin, language);
        FirstPath.picture(admin, name + "-" + language + "-" + width);
    }

    private static void opens(Page admin, String order, String deed) {
        admin.navigate(order);
        admin.locator("button[data-url$='/" + deed + "']").first().click();
        admin.waitForURL(Pattern.compile(".*/" + deed));
    }

    private static void done(Page admin, long order, String flash) {
        admin.locator(".pt-actions button").click();
        admin.waitForURL(Pattern.compile(".*/order/" + order));
        assertThat(admin.textContent("body")).contains(flash);
    }
}
