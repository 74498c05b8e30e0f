package com.privatetraffic.sample.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.Browser;
import com.privatetraffic.sample.Browser.Page;
import com.privatetraffic.sample.StoreTest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoreTest
class ListingTest {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @Test
    void aCategoryIsNarrowedByColourAndPriceAndWidenedAgain() {
        Page bags = browser.open("/bags");
        assertThat(names(bags)).hasSize(7);

        Page sand = follow(bags, "a[data-facet=colour]", "Sand");
        assertThat(names(sand)).containsExactly("Harbour Tote", "Ferry Crossbody");
        Page cheap = follow(sand, "a[data-facet=price]", "$25.00");
        assertThat(names(cheap)).containsExactly("Harbour Tote", "Ferry Crossbody");
        Page two = follow(cheap, "a[data-facet=colour]", "Rust");
        assertThat(names(two)).contains("Harbour Tote", "Ferry Crossbody", "Belt Pouch");
        assertThat(names(follow(two, "a", "Clear filters"))).hasSize(7);
    }

    @Test
    void facetsSpeakTheShoppersLanguageAndAddressesStayTheSame() {
        Page bags = browser.open("/bags?colour=Sand&blLocaleCode=zh_CN");

        assertThat(bags.html().select("a[data-facet=colour][aria-current]").text())
                .contains("沙色");
        assertThat(names(bags)).containsExactly("海港托特包", "渡轮斜挎包");
        assertThat(bags.html().select(".facet h2").eachText()).contains("颜色", "价格");
    }

    @Test
    void aListIsOrderedByPriceAndName() {
        assertThat(prices(browser.open("/search?q=linen&sort=price+asc")))
                .isSorted()
                .hasSizeGreaterThan(2);
        assertThat(prices(browser.open("/search?q=linen&sort=price+desc")))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(names(browser.open("/clothing?sort=name+asc"))).isSorted();
    }

    @Test
    void aLongListHasPages() {
        Page first = browser.open("/search?q=a+for+and");
        Page second = follow(first, ".pages a", "2");

        assertThat(names(second)).isNotEmpty().doesNotContainAnyElementsOf(names(first));
        assertThat(second.html().select(".pages a[aria-current]").text()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=x",
                "page=-1",
                "page=99999999999",
                "pageSize=1000000",
                "pageSize=x",
                "sort=price",
                "sort=nothing+asc",
                "sort=%27+or+1%3D1",
                "price=range[",
                "price=range%5B%5D",
                "price=range%5B1%3Ax%5D",
                "price=5",
                "colour=%22%29+OR+*%3A*",
                "colour=%00",
                "colour=%3Cscript%3E",
                "blLocaleCode=xx_YY",
                "blLocaleCode=%00%27",
                "facetField=x"
            })
    void whatMakesNoSenseInAnAddressIsHarmless(String query) {
        for (String list : List.of("/bags?", "/search?q=tote&")) {
            Page answer = browser.open(list + query.replace("[", "%5B"));
            assertThat(answer.status()).as(list + query).isEqualTo(200);
            assertThat(answer.html().select("script:not([src])")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "' or 1=1; drop table BLC_PRODUCT --",
                "\u0000",
                "*:*",
                "{!func}1",
                "\"",
                "(((",
                "a AND OR NOT",
                "tote && ||",
                "\\"
            })
    void whateverIsSearchedForIsOnlyWordsAndStaysInTheField(String typed) {
        Page answer = browser.open("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("script:not([src])")).isEmpty();
        assertThat(answer.html().select("#q").val()).isEqualTo(typed.replace("\u0000", ""));
    }

    @Test
    void tenKilobytesOfWordsAreCutShort() {
        assertThat(browser.open("/search?q=" + "tote+".repeat(1200)).status()).isIn(200, 400);
        assertThat(browser.open("/search?q=" + "t".repeat(5000)).status()).isEqualTo(200);
    }

    @Test
    void suggestionsFollowWhatIsTypedInBothLanguages() {
        assertThat(suggestions("harb")).contains("Harbour Tote").doesNotContain("Ridge");
        assertThat(suggestions("linen sh")).contains("Linen Shirt").doesNotContain("Cushion");
        assertThat(suggestions("<>")).isEqualTo("[]");
        assertThat(suggestions("zeppelin")).isEqualTo("[]");
        assertThat(suggestions("")).isEqualTo("[]");
        browser.open("/?blLocaleCode=zh_CN");
        assertThat(suggestions("羊毛")).contains("羊毛帽", "/clothing/wool-beanie");
    }

    @Test
    void aProductShowsItsPicturesWhatGoesWithItAndWhatIsSoldOut() {
        Page shirt = browser.open("/clothing/linen-shirt");

        assertThat(shirt.html().select(".views img")).hasSize(4);
        assertThat(shirt.html().select(".beside .card-name").eachText())
                .containsExactly("Work Trousers", "Everyday Tee", "Harbour Tote");
        assertThat(shirt.text()).contains("Sold out: XL · Sand");

        Page refused = browser.submit(
                "/cart/add", Map.of("quantity", "1", "itemAttributes[SIZE]", "XL", "itemAttributes[COLOUR]", "Sand"));
        assertThat(refused.text()).contains("There are fewer of it left than that.");
        assertThat(refused.html().select("input[value=XL]").hasAttr("checked")).isTrue();
    }

    @Test
    void aSaleShowsBothPricesAndIsWhatTheCartAsks() {
        Page pouch = browser.open("/bags/belt-pouch");
        assertThat(pouch.html().selectFirst(".buy .price").text()).isEqualTo("Sale price $26.00 regular price $32.00");

        browser.submit("/cart/add", Map.of("quantity", "1", "itemAttributes[COLOUR]", "Moss"));
        assertThat(browser.page().text()).contains("$26.00").doesNotContain("$32.00");
    }

    @Test
    void offersApplyByThemselvesAndByCode() {
        browser.open("/bags/weekend-duffel");
        browser.submit("/cart/add", Map.of("quantity", "1"));
        assertThat(browser.page().text()).doesNotContain("Savings");

        assertThat(browser.submit("/cart/code", Map.of("code", "NOPE<b>")).text())
                .contains("This code does not work.");
        assertThat(browser.page().html().select("#code").val()).isEqualTo("NOPE<b>");
        assertThat(browser.submit("/cart/code", Map.of("code", "WELCOME10")).text())
                .containsPattern("Savings: .*WELCOME10 −\\$12\\.00")
                .contains("Code WELCOME10");
        assertThat(browser.submit("/cart/code/remove", Map.of()).text()).doesNotContain("Savings");

        browser.open("/bags/weekend-duffel");
        browser.submit("/cart/add", Map.of("quantity", "1"));
        assertThat(browser.page().text()).contains("Savings: Ten per cent off from $200 −$24.00");
    }

    @Test
    void theLanguageIsKeptInACookieAndTheSwitchKeepsThePlace() {
        Page bags = browser.open("/bags?colour=Sand");
        Page chinese = browser.open(bags.html().selectFirst(".languages a").attr("href"));
        assertThat(chinese.html().selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(names(chinese)).hasSize(2);

        browser.forgetTheSession();

        assertThat(browser.open("/").html().selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(browser.open("/no/such/page").text()).contains("找不到此页面");
    }

    private String suggestions(String typed) {
        return browser.text("/search/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private Page follow(Page page, String links, String text) {
        Element link = page.html().select(links).stream()
                .filter(one -> one.text().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        text + " isn't among " + page.html().select(links).eachText()));
        return browser.open(link.attr("href"));
    }

    private static List<String> names(Page page) {
        return page.html().select(".found .card-name").eachText();
    }

    private static List<BigDecimal> prices(Page page) {
        return page.html().select(".found .card .price > span:not(.hidden)").eachText().stream()
                .map(price -> new BigDecimal(price.substring(1)))
                .toList();
    }
}
