package com.privatetraffic.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.privatetraffic.sample.running.Books;
import com.privatetraffic.sample.running.Guest;
import com.privatetraffic.sample.running.Rest;
import com.privatetraffic.sample.running.RunningStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.FilterChainProxy;

/** A store that used the module, switches it off with {@code private-traffic.enabled=false}, and on again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwitchedOffTest {

    private static final String[] PAGES = {
        "/salesperson", "/salesperson/apply", "/salesperson/code", "/membership", "/private-traffic/pt.css"
    };

    @TempDir
    static Path folder;

    private static String salesperson;
    private static String link;
    private static long earned;
    private static long placedMeanwhile;
    private static Map<String, Integer> rows;

    @Test
    @Order(1)
    void withTheModuleAnOrderEarnsACommission() {
        try (RunningStore store = RunningStore.start(folder)) {
            Rest rest = Rest.of(store);
            salesperson = rest.approvedSalesperson("mia@example.com");
            link = rest.link(salesperson);
            Guest guest = new Guest(store.port(), "ann@example.com").cameBy(link);
            earned = guest.takesACandle();
            assertThat(guest.browser().page().html().select("input[name=pt_membership]"))
                    .hasSize(1);
            guest.pays();
            JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
            assertThat(traces(store)).extracting(Trace::kind).contains(Kind.values());
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(Books.of(jdbc, earned, "ann@example.com"))
                            .isEqualTo(new Books("FROZEN", 1, 1, 1, 220, 1, false)));
        }
    }

    @Test
    @Order(2)
    void switchedOffNothingOfItIsLeftButTheData() {
        try (RunningStore store = RunningStore.start(folder, "private-traffic.enabled=false")) {
            JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
            rows = rows(jdbc);
            Browser browser = new Browser(store.port());

            assertThat(browser.open("/l/" + link).status()).isEqualTo(404);
            for (String page : PAGES) {
                assertThat(browser.open(page).status()).as(page).isEqualTo(404);
            }
            Rest rest = Rest.of(store);
            assertThat(rest.status("GET", "/status")).isEqualTo(404);
            assertThat(rest.status("GET", "/orders/1/commissions")).isEqualTo(404);

            Guest guest = new Guest(store.port(), "ben@example.com");
            placedMeanwhile = guest.takesACandle();
            assertThat(guest.browser().page().html().select("[name^=pt_], [class^=pt-]"))
                    .isEmpty();
            assertThat(guest.pays().text()).contains("Your order is placed", "$27.00");

            assertThat(traces(store)).isEmpty();
            assertThat(rows(jdbc)).isEqualTo(rows);
        }
    }

    @Test
    @Order(3)
    void switchedOnAgainEverythingIsThereAndTheOrderPlacedMeanwhileIsFound() {
        try (RunningStore store = RunningStore.start(folder)) {
            JdbcTemplate jdbc = store.bean(JdbcTemplate.class);
            Rest rest = Rest.of(store);
            assertThat(Books.of(jdbc, earned, "ann@example.com"))
                    .isEqualTo(new Books("FROZEN", 1, 1, 1, 220, 1, false));
            assertThat(rest.get("/salespeople/" + salesperson).at("/state")).isEqualTo("APPROVED");
            assertThat(new Browser(store.port()).open("/l/" + link).path()).isEqualTo("/");

            store.passing(Duration.ofMinutes(10))
                    .until(() -> assertThat(Books.of(jdbc, placedMeanwhile, "ben@example.com"))
                            .isEqualTo(new Books("FROZEN", 1, 0, 0, 0, 0, false)));
            assertThat(rest.get("/salespeople/" + salesperson + "/balances").at("/items/0/estimated/amount"))
                    .isEqualTo("220");
            assertThat(rest.ledgerBalances()).isTrue();
        }
    }

    /** Where a running module shows. */
    private enum Kind {
        BEAN,
        ACTIVITY,
        CHAIN,
        THREAD
    }

    private record Trace(Kind kind, String what) {}

    private static List<Trace> traces(RunningStore store) {
        ConfigurableApplicationContext context = store.storefront();
        List<Trace> traces = new ArrayList<>();
        for (String bean : context.getBeanDefinitionNames()) {
            BeanDefinition definition = context.getBeanFactory().getBeanDefinition(bean);
            if (ofTheModule(String.valueOf(context.getType(bean, false)))
                    || ofTheModule(String.valueOf(definition.getBeanClassName()))
                    || ofTheModule(String.valueOf(definition.getFactoryBeanName()))) {
                traces.add(new Trace(Kind.BEAN, bean));
            }
        }
        context.getBean("blCheckoutWorkflow", BaseProcessor.class).getActivities().stream()
                .map(activity -> activity.getClass().getName())
                .filter(SwitchedOffTest::ofTheModule)
                .forEach(activity -> traces.add(new Trace(Kind.ACTIVITY, activity)));
        context.getBean(FilterChainProxy.class).getFilterChains().stream()
                .map(Object::toString)
                .filter(chain -> chain.contains("private-traffic") || chain.contains("/l/**"))
                .forEach(chain -> traces.add(new Trace(Kind.CHAIN, chain)));
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("db-scheduler") || name.startsWith("private-traffic"))
                .forEach(thread -> traces.add(new Trace(Kind.THREAD, thread)));
        return traces;
    }

    /** The starter and the store itself share the beginning of the name. */
    private static boolean ofTheModule(String type) {
        return type.replace("class ", "").matches("com\\.privatetraffic\\.(?!starter\\.|sample\\.).*");
    }

    private static Map<String, Integer> rows(JdbcTemplate jdbc) {
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_name like 'PT\\_%'", String.class)) {
            rows.put(table, jdbc.queryForObject("select count(*) from " + table, Integer.class));
        }
        assertThat(rows).containsKeys("PT_POSTING", "PT_SCHEDULED_TASK", "PT_CART_CHOICE");
        return rows;
    }
}
