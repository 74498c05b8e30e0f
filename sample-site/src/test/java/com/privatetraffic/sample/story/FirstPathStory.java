package com.privatetraffic.sample.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import com.privatetraffic.sample.running.StoreDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a link to a commission, in browsers, from an empty module. */
class FirstPathStory {

    @TempDir
    Path folder;

    @Test
    void aLinkTurnsAVisitorIntoAContactAMemberAndACommission() {
        tell(StoreDatabase.h2(folder));
    }

    @Test
    @Tag("thorough")
    void onPostgresItIsTheSameStory() {
        tell(StoreDatabase.postgres());
    }

    private void tell(StoreDatabase database) {
        try (RunningStore store = RunningStore.on(database, folder);
                Browsers browsers = new Browsers()) {
            FirstPath path = new FirstPath(store, Duration.ofMinutes(1));
            Page mia = browsers.phone();
            Page admin = browsers.desktop();
            Page shopper = browsers.phone();

            path.registerAndApply(mia);
            path.approve(admin);
            path.buyThrough(shopper, path.link(mia));
            String order = path.seesOrder(mia, "Estimated");
            // The picture of the README: a screen tall enough for the whole page.
            mia.setViewportSize(390, 1460);
            FirstPath.picture(mia, "salesperson-centre");
            mia.setViewportSize(390, 844);
            path.readsWhy(mia, order);

            path.adminSees(admin, "pt-contact", "ann@example.com");
            path.adminSees(admin, "pt-member", "Ann Marsh");
            path.adminSees(admin, "pt-commission", order);

            Rest rest = Rest.of(store);
            assertThat(rest.post("/orders/" + order + "/fulfilments", "{'key': 'parcel-1'}")
                            .status())
                    .isBetween(200, 201);
            path.seesOrder(mia, "On hold");
            path.seesOrder(mia, "Available", Duration.ofDays(7));
            FirstPath.picture(mia, "salesperson-centre-available");

            rest.post("/ledger/checks", "{}");
            Rest.Answer check = rest.get("/ledger/checks/latest");
            assertThat(check.at("/balanced")).as("%s", check.body()).isEqualTo("true");
            assertThat(browsers.consoleErrors()).isEmpty();

            path.finds(shopper, "candle", "Beeswax Candle");
            path.changesPrice(admin, "Stoneware Mug", "17.25");
            path.seesPrice(shopper, "/table/stoneware-mug", "$17.25");
            assertNoLargeObjects(database);
        }
    }

    @Test
    void aCodeTypedAtCheckoutIsCreditedAndNothingTypedIsLost() {
        try (RunningStore store = RunningStore.start(folder);
                Browsers browsers = new Browsers()) {
            FirstPath path = new FirstPath(store, Duration.ofMinutes(1));
            Rest rest = Rest.of(store);
            Page mia = browsers.phone();
            Page shopper = browsers.desktop();
            path.registerAndApply(mia);
            String code = rest.get("/salespeople").at("/items/0/code");
            rest.post("/salespeople/" + code + "/approve", "{'reason': 'Known to the store'}");

            path.typesCode(shopper, code);
            path.buyAtCheckout(shopper);

            String order = path.seesOrder(mia, "Estimated");
            assertThat(rest.get("/orders/" + order + "/attribution").at("/reason"))
                    .isEqualTo("CODE");
            assertThat(browsers.consoleErrors()).isEmpty();
        }
    }

    @Test
    void withThePostingTaskSwitchedOffTheStoryFails() {
        try (RunningStore store = RunningStore.start(folder, "private-traffic.placement.posting-enabled=false");
                Browsers browsers = new Browsers()) {
            FirstPath path = new FirstPath(store, Duration.ofSeconds(10));
            Rest rest = Rest.of(store);
            Page mia = browsers.phone();
            path.registerAndApply(mia);
            String code = rest.get("/salespeople").at("/items/0/code");
            rest.post("/salespeople/" + code + "/approve", "{'reason': 'Known to the store'}");

            path.buyThrough(browsers.phone(), path.link(mia));

            assertThatThrownBy(() -> path.seesOrder(mia, "Estimated")).isInstanceOf(ConditionTimeoutException.class);
        }
    }

    /** What both applications made: on PostgreSQL, long texts and files are columns like others. */
    private static void assertNoLargeObjects(StoreDatabase database) {
        if (!database.url().contains("postgresql")) {
            return;
        }
        JdbcTemplate jdbc = database.jdbc();
        assertThat(columns(jdbc, "oid")).isEmpty();
        assertThat(columns(jdbc, "text")).contains("blc_sku.long_description", "blc_offer_rule.match_rule");
        assertThat(columns(jdbc, "bytea")).contains("blc_static_asset_strg.file_data");
    }

    private static List<String> columns(JdbcTemplate jdbc, String type) {
        return jdbc.queryForList(
                "select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type = ?",
                String.class,
                type);
    }
}
