package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.link.ClickLog.Bounds;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@OnBothDatabases
class LinkEndpointTest {

    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/124.0 Safari/537.36";

    private final TestDatabase test;
    private final SalesFixture sales;
    private final ClickLog clicks;
    private final ClickCookie cookie = new ClickCookie(new byte[32], Duration.ofDays(90));
    private final MockMvc mvc;

    LinkEndpointTest(TestDatabase test) {
        this.test = test;
        this.sales = new SalesFixture(test.database());
        this.clicks = new ClickLog(test.database(), Bounds.DEFAULT);
        this.mvc = MockMvcBuilders.standaloneSetup(
                        new LinkEndpoint(sales.routes, clicks, cookie, sales.clock, UUID::randomUUID))
                .build();
    }

    @Test
    void opening_a_salespersons_link_leaves_her_mark_and_leads_to_the_shop() throws Exception {
        String person = sales.approved().code();
        Link link = link("/hot-sauces", person);

        MockHttpServletResponse answer =
                open(get(link.path()).param("via", "qr").param("utm_source", "insta"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo("/hot-sauces");
        assertThat(answer.getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=7776000")
                .doesNotContain("Secure");
        assertThat(mark(answer).salespersonCode()).isEqualTo(person);
        Map<String, Object> row = logged(link);
        assertThat(row).containsEntry("via", "QR").containsEntry("bot", false).containsEntry("utm_source", "insta");
        assertThat(row.get("id")).isEqualTo(mark(answer).clickId());
    }

    @Test
    void the_cookie_is_secure_where_the_request_is() throws Exception {
        Link link = link("/", sales.approved().code());
        assertThat(open(get(link.path()).secure(true)).getHeader("Set-Cookie")).contains("Secure");
    }

    @Test
    void an_unknown_a_disabled_and_an_expired_code_lead_home_without_a_trace() throws Exception {
        String person = sales.approved().code();
        Link disabled = link("/x", person);
        test.jdbc().update("update pt_link set disabled = true where code = ?", disabled.code());
        Link expired = sales.links.create(
                new NewLink(
                        "/x",
                        null,
                        person,
                        null,
                        null,
                        null,
                        sales.clock.instant().plusSeconds(60)),
                "test");
        sales.clock.advance(Duration.ofSeconds(60));

        for (String path : new String[] {"/l/unknown9", "/l/!!", disabled.path(), expired.path()}) {
            MockHttpServletResponse answer = open(get(path));
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getHeader("Location")).isEqualTo("/");
            assertThat(answer.getHeader("Set-Cookie")).isNull();
        }
    }

    @Test
    void the_visit_to_someone_who_is_not_approved_is_logged_and_attributes_nothing() throws Exception {
        Link link = link("/x", sales.applied().code());
        MockHttpServletResponse answer = open(get(link.path()));
        assertThat(answer.getHeader("Location")).isEqualTo("/x");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(logged(link)).isNotEmpty();
    }

    @Test
    void a_bot_is_logged_as_one_and_gets_no_mark() throws Exception {
        Link link = link("/x", sales.approved().code());
        MockHttpServletResponse answer = open(get(link.path()).header("User-Agent", "WhatsApp/2.23"));
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(logged(link)).containsEntry("bot", true);
    }

    @Test
    void a_link_of_nobodys_displaces_nobody() throws Exception {
        Link hers = link("/x", sales.approved().code());
        Link campaign = link("/y", null);
        String carried = open(get(hers.path())).getCookie(ClickCookie.NAME).getValue();

        assertThat(open(get(campaign.path())).getHeader("Set-Cookie")).isNotNull();
        MockHttpServletResponse after = open(get(campaign.path()).cookie(new Cookie(ClickCookie.NAME, carried)));
        assertThat(after.getHeader("Location")).isEqualTo("/y");
        assertThat(after.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void a_destination_is_checked_again_when_it_is_followed() throws Exception {
        Link link = link("/x", null);
        test.jdbc().update("update pt_link set destination = '//evil.example' where code = ?", link.code());
        assertThat(open(get(link.path())).getHeader("Location")).isEqualTo("/");
    }

    @Test
    void a_channels_link_lands_in_the_main_pool_and_the_click_keeps_where_it_came_from() throws Exception {
        ReachFixture reach = new ReachFixture(test.database(), sales.clock);
        Pool insta = reach.pool(PoolKind.SOCIAL, "/from-insta");
        Channel channel = reach.channel(insta);
        Link link = sales.links.create(new NewLink(LinkFacts.to("/x").ofChannel(channel.id()), null), "test");

        assertThat(open(get(link.path())).getHeader("Location")).isEqualTo("/x");
        assertThat(logged(link)).containsEntry("channel_id", channel.id()).containsEntry("pool_id", insta.id());

        reach.main(reach.pool(PoolKind.MICRO_STORE, "https://wa.me/1"));
        assertThat(open(get(link.path())).getHeader("Location")).isEqualTo("/x");
        sales.clock.advance(LinkRoutes.STALENESS);
        assertThat(open(get(link.path())).getHeader("Location")).isEqualTo("https://wa.me/1");
        reach.main(null);
    }

    @Test
    void a_link_that_is_changed_here_leads_elsewhere_at_once() throws Exception {
        Link link = link("/x", null);
        assertThat(open(get(link.path())).getHeader("Location")).isEqualTo("/x");
        sales.links.change(link.code(), facts -> facts.leadingTo("/y"), "test");
        assertThat(open(get(link.path())).getHeader("Location")).isEqualTo("/y");
        sales.links.change(link.code(), facts -> facts.disabled(true), "test");
        assertThat(open(get(link.path())).getHeader("Location")).isEqualTo("/");
        sales.links.change(link.code(), facts -> facts.disabled(false), "test");
        assertThat(open(get(link.path())).getHeader("Location")).isEqualTo("/y");
    }

    @Test
    void a_links_campaign_parameters_go_along_and_into_the_log() throws Exception {
        LinkFacts tagged = LinkFacts.to("/x?size=L#more").tagged(new Utm("insta", "social", "spring sale"));
        Link link = sales.links.create(new NewLink(tagged, null), "test");
        assertThat(open(get(link.path()).param("utm_medium", "story")).getHeader("Location"))
                .isEqualTo("/x?size=L&utm_source=insta&utm_medium=social&utm_campaign=spring%20sale#more");
        assertThat(logged(link))
                .containsEntry("utm_source", "insta")
                .containsEntry("utm_medium", "story")
                .containsEntry("utm_campaign", "spring sale");
    }

    private Link link(String destination, String person) {
        return sales.links.create(new NewLink(destination, null, person, null, null, null, null), "test");
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(raw -> {
                    if (raw.getHeader("User-Agent") == null) {
                        raw.addHeader("User-Agent", BROWSER);
                    }
                    return raw;
                }))
                .andReturn()
                .getResponse();
    }

    private ClickMark mark(MockHttpServletResponse answer) {
        return cookie.read(answer.getCookie(ClickCookie.NAME).getValue(), sales.clock.instant())
                .orElseThrow();
    }

    private Map<String, Object> logged(Link link) {
        clicks.flush();
        return test.jdbc().queryForMap("select * from pt_click where link_code = ?", link.code());
    }
}
