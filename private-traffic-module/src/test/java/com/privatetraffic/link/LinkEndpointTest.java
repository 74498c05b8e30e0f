package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.privatetraffic.channel.Channel;
import com.privatetraffic.link.ClickLog.Bounds;
import com.privatetraffic.pool.Pool;
import com.privatetraffic.pool.PoolKind;
import com.privatetraffic.sales.SalesFixture;
import com.privatetraffic.setup.OnBothDatabases;
import com.privatetraffic.setup.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@OnBothDatabases
class LinkEndpointTest {

    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/124.0 Safari/537.36";

    private final TestDatabase test;
    private final SalesFixture sales;
    private final ClickLog clicks;
    private final ClickCookie cookie = new ClickCookie(new byte[32], Duration.ofDays(90));
    private LinkEndpoint endpoint;

    LinkEndpointTest(TestDatabase test) {
        this.test = test;
        this.sales = new SalesFixture(test.database());
        this.clicks = new ClickLog(test.database(), Bounds.DEFAULT);
        this.endpoint = endpoint(CookieConsent.NOT_REQUIRED);
    }

    private LinkEndpoint endpoint(CookieConsent consent) {
        Marks marks = new Marks(cookie, new VisitorCookie(new byte[32]), consent);
        return new LinkEndpoint(sales.routes, clicks, marks, sales.clock, UUID::randomUUID);
    }

    @Test
    void opening_a_salespersons_link_leaves_her_mark_and_leads_to_the_shop() throws Exception {
        String person = sales.approved().code();
        Link link = link("/hot-sauces", person);

        MockHttpServletResponse answer = open(withQuery(request(link.path()), "via=qr", "utm_source=insta"));

        assertThat(led(answer)).isEqualTo("/hot-sauces");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeaders("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                .noneMatch(cookie -> cookie.contains("Secure"))
                .first()
                .asString()
                .contains("Max-Age=7776000");
        assertThat(mark(answer).salespersonCode()).isEqualTo(person);
        Map<String, Object> row = logged(link);
        assertThat(row).containsEntry("via", "QR").containsEntry("bot", false).containsEntry("utm_source", "insta");
        assertThat(row.get("id")).isEqualTo(mark(answer).clickId());
    }

    @Test
    void cookies_are_secure_where_the_request_is() throws Exception {
        MockHttpServletRequest request = request(link("/", null).path());
        request.setSecure(true);
        MockHttpServletResponse answer = open(request);
        assertThat(answer.getHeaders("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("Secure"));
        assertThat(answer.getHeader("Strict-Transport-Security")).isNotNull();
    }

    @Test
    void an_unknown_a_disabled_and_an_expired_code_lead_home_without_a_trace() throws Exception {
        String person = sales.approved().code();
        Link disabled = link("/x", person);
        sales.links.change(disabled.code(), facts -> facts.disabled(true), "test");
        Instant soon = sales.clock.instant().plusSeconds(60);
        Link expired = sales.links.create(new NewLink("/x", null, person, null, null, null, soon), "test");
        sales.clock.advance(Duration.ofSeconds(60));

        for (String path :
                new String[] {"/l/unknown9", "/l/!!", "/l", "/l/", "/l/a/b", disabled.path(), expired.path()}) {
            MockHttpServletResponse answer = open(request(path));
            assertThat(led(answer)).as(path).isEqualTo("/");
            assertThat(answer.getHeader("Set-Cookie")).isNull();
        }
    }

    @Test
    void the_visit_to_someone_who_is_not_approved_is_logged_and_attributes_nothing() throws Exception {
        Link link = link("/x", sales.applied().code());
        MockHttpServletResponse answer = open(link);
        assertThat(led(answer)).isEqualTo("/x");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(logged(link)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, WhatsApp/2.23", "HEAD, " + BROWSER})
    void a_bot_is_logged_as_one_and_gets_no_mark(String method, String agent) throws Exception {
        Link link = link("/x", sales.approved().code());
        MockHttpServletRequest request = new MockHttpServletRequest(method, link.path());
        request.addHeader("User-Agent", agent);
        assertThat(open(request).getHeader("Set-Cookie")).isNull();
        assertThat(logged(link)).containsEntry("bot", true).containsEntry("visitor_id", null);
    }

    @Test
    void nothing_but_opening_is_answered() throws Exception {
        Link link = link("/x", null);
        MockHttpServletResponse answer = open(new MockHttpServletRequest("POST", link.path()));
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void a_link_of_nobodys_displaces_nobody_but_is_where_the_visitor_came_from() throws Exception {
        Link hers = link("/x", sales.approved().code());
        Link campaign = link("/y", null);
        MockHttpServletResponse first = open(hers);

        assertThat(cookies(open(campaign))).contains(ClickCookie.NAME);
        MockHttpServletResponse after = open(campaign, carried(first, ClickCookie.NAME));
        assertThat(led(after)).isEqualTo("/y");
        assertThat(cookies(after)).containsExactly(ClickCookie.SOURCE, VisitorCookie.NAME);
        ClickMark source = cookie.read(value(after, ClickCookie.SOURCE), sales.clock.instant())
                .orElseThrow();
        assertThat(source.linkCode()).isEqualTo(campaign.code());
        assertThat(source.salespersonCode()).isNull();
        assertThat(cookies(first)).containsExactly(ClickCookie.NAME, VisitorCookie.NAME);
    }

    @Test
    void a_visitor_stays_the_same_and_nobody_can_make_one_up() throws Exception {
        Link link = link("/x", null);
        MockHttpServletResponse first = open(link);
        open(link, carried(first, VisitorCookie.NAME));
        open(link);
        open(link, new Cookie(VisitorCookie.NAME, UUID.randomUUID() + ".forged"));
        open(link, new Cookie(VisitorCookie.NAME, value(first, ClickCookie.NAME)));
        clicks.flush();
        assertThat(test.jdbc()
                        .queryForList(
                                "select count(*) from pt_click where link_code = ? and visitor_id is not null"
                                        + " group by visitor_id order by 1 desc",
                                Integer.class,
                                link.code()))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void where_cookies_need_consent_they_end_with_the_session_until_the_visitor_agrees() throws Exception {
        endpoint = endpoint(CookieConsent.REQUIRED);
        Link link = link("/x", null);
        assertThat(open(link).getHeaders("Set-Cookie")).hasSize(2).noneMatch(cookie -> cookie.contains("Max-Age"));
        assertThat(open(link, new Cookie(CookieConsent.COOKIE, "no")).getHeaders("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("Max-Age"));
        assertThat(open(link, new Cookie(CookieConsent.COOKIE, "yes")).getHeaders("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("Max-Age"));
    }

    @Test
    void a_destination_is_checked_again_when_it_is_followed() throws Exception {
        Link link = link("/x", null);
        test.jdbc().update("update pt_link set destination = '//evil.example' where code = ?", link.code());
        assertThat(led(open(link))).isEqualTo("/");
    }

    @Test
    void a_store_below_a_path_stays_there() throws Exception {
        MockHttpServletRequest request = request("/shop" + link("/x", null).path());
        request.setContextPath("/shop");
        assertThat(led(open(request))).isEqualTo("/shop/x");
    }

    @Test
    void a_channels_link_lands_in_the_main_pool_and_the_click_keeps_where_it_came_from() throws Exception {
        ReachFixture reach = new ReachFixture(test.database(), sales.clock);
        Pool insta = reach.pool(PoolKind.SOCIAL, "/from-insta");
        Channel channel = reach.channel(insta);
        Link link = sales.links.create(new NewLink(LinkFacts.to("/x").ofChannel(channel.id()), null), "test");

        assertThat(led(open(link))).isEqualTo("/x");
        assertThat(logged(link)).containsEntry("channel_id", channel.id()).containsEntry("pool_id", insta.id());

        reach.main(reach.pool(PoolKind.MICRO_STORE, "https://wa.me/1"));
        assertThat(led(open(link))).isEqualTo("/x");
        sales.clock.advance(LinkRoutes.STALENESS);
        assertThat(led(open(link))).isEqualTo("https://wa.me/1");
        reach.main(null);
    }

    @Test
    void a_link_that_is_changed_here_leads_elsewhere_at_once() throws Exception {
        Link link = link("/x", null);
        assertThat(led(open(link))).isEqualTo("/x");
        sales.links.change(link.code(), facts -> facts.leadingTo("/y"), "test");
        assertThat(led(open(link))).isEqualTo("/y");
        sales.links.change(link.code(), facts -> facts.disabled(true), "test");
        assertThat(led(open(link))).isEqualTo("/");
        sales.links.change(link.code(), facts -> facts.disabled(false), "test");
        assertThat(led(open(link))).isEqualTo("/y");
    }

    @Test
    void a_links_campaign_parameters_go_along_and_into_the_log() throws Exception {
        LinkFacts tagged = LinkFacts.to("/x?size=L#more").tagged(new Utm("insta", "social", "spring sale"));
        Link link = sales.links.create(new NewLink(tagged, null), "test");
        assertThat(led(open(withQuery(request(link.path()), "utm_medium=story"))))
                .isEqualTo("/x?size=L&utm_source=insta&utm_medium=social&utm_campaign=spring%20sale#more");
        assertThat(logged(link))
                .containsEntry("utm_source", "insta")
                .containsEntry("utm_medium", "story")
                .containsEntry("utm_campaign", "spring sale");
    }

    @Test
    void a_chats_link_is_followed_like_any_other_and_stays_a_chat_whatever_is_the_main_pool() throws Exception {
        ReachFixture reach = new ReachFixture(test.database(), sales.clock);
        Channel channel = reach.channel(reach.pool(PoolKind.SOCIAL, "/from-chat"));
        LinkFacts chat = LinkFacts.to(new ChatLine("+14155550123", "Hi"))
                .ofChannel(channel.id())
                .tagged(new Utm("insta", null, null));
        Link link = sales.links.create(new NewLink(chat, null), "test");
        reach.main(reach.pool(PoolKind.OWN_SITE, "/welcome"));
        MockHttpServletResponse answer = open(link);
        assertThat(led(answer)).isEqualTo("https://wa.me/14155550123?text=Hi%20%23" + link.code());
        assertThat(cookies(answer)).contains(ClickCookie.NAME);
        assertThat(logged(link)).containsEntry("channel_id", channel.id());
        reach.main(null);
    }

    private Link link(String destination, String person) {
        return sales.links.create(new NewLink(destination, null, person, null, null, null, null), "test");
    }

    private MockHttpServletResponse open(Link link, Cookie... cookies) throws Exception {
        return open(request(link.path(), cookies));
    }

    private MockHttpServletResponse open(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        endpoint.doFilter(request, answer, (ignored, nobody) -> fail("The shop was asked."));
        return answer;
    }

    private static MockHttpServletRequest request(String path, Cookie... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("User-Agent", BROWSER);
        if (cookies.length > 0) {
            request.setCookies(cookies);
        }
        return request;
    }

    private static MockHttpServletRequest withQuery(MockHttpServletRequest request, String... pairs) {
        request.setQueryString(String.join("&", pairs));
        for (String pair : pairs) {
            request.addParameter(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return request;
    }

    private static String led(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer.getHeader("Location");
    }

    private static List<String> cookies(MockHttpServletResponse answer) {
        return answer.getHeaders("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .toList();
    }

    private static Cookie carried(MockHttpServletResponse answer, String name) {
        return new Cookie(name, value(answer, name));
    }

    private static String value(MockHttpServletResponse answer, String name) {
        return answer.getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private ClickMark mark(MockHttpServletResponse answer) {
        return cookie.read(value(answer, ClickCookie.NAME), sales.clock.instant())
                .orElseThrow();
    }

    private Map<String, Object> logged(Link link) {
        clicks.flush();
        return test.jdbc().queryForMap("select * from pt_click where link_code = ?", link.code());
    }
}
