package com.privatetraffic.starter.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.starter.AdminOfANewStore;
import com.privatetraffic.starter.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone who may do everything with products and translations, and nothing with offers, at the number of an offer's. */
class TranslationRightsTest extends AdminOfANewStore {

    private static final String PRODUCT = "org.broadleafcommerce.core.catalog.domain.Product";
    private static final String ROWS = "org.broadleafcommerce.common.i18n.domain.TranslationImpl";

    private static final long OF_A_PRODUCT = -71;
    private static final long OF_AN_OFFER = -72;
    private static final long NOBODYS = -79;

    private Visitor tina;

    @BeforeEach
    void translations() {
        jdbc.update("delete from BLC_TRANSLATION");
        jdbc.update("merge into BLC_LOCALE (LOCALE_CODE, FRIENDLY_NAME, DEFAULT_FLAG) key (LOCALE_CODE)"
                + " values ('en', 'English', true)");
        translation(OF_A_PRODUCT, "Product", "Bougie");
        translation(OF_AN_OFFER, "Offer", "Dix pour cent");
        user(-10, "tina", "none");
        permissions("ALL", -10, "PERMISSION_PRODUCT", "PERMISSION_TRANSLATION");
        tina = signedIn("tina");
        tina.get("/product");
    }

    @Test
    void aProductsTranslationIsShownChangedAndDeleted() {
        assertThat(tina.get(shown(OF_A_PRODUCT)).body()).contains("Bougie");

        assertThat(update(OF_A_PRODUCT, Map.of()).statusCode()).isEqualTo(200);
        assertThat(values()).containsExactly("-71 Product changed", "-72 Offer Dix pour cent");

        assertThat(delete(OF_A_PRODUCT).statusCode()).isEqualTo(200);
        assertThat(values()).containsExactly("-72 Offer Dix pour cent");
    }

    @Test
    void anOffersTranslationIsNotShown() {
        var refused = tina.get(shown(OF_AN_OFFER));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("It needs the permission").doesNotContain("Dix");
    }

    @Test
    void anOffersTranslationIsNeitherChangedNorDeleted() {
        assertThat(update(OF_AN_OFFER, Map.of()).statusCode()).isEqualTo(403);
        assertThat(delete(OF_AN_OFFER).statusCode()).isEqualTo(403);
        assertThat(values()).containsExactly("-71 Product Bougie", "-72 Offer Dix pour cent");
    }

    /** Broadleaf changes the row whose number an added one brings along. */
    @Test
    void addingWhatHasANumberChangesNothing() {
        assertThat(add(Map.of("id", "" + OF_AN_OFFER)).statusCode()).isEqualTo(403);
        add(Map.of("fields['id'].value", "" + OF_AN_OFFER));
        assertThat(values()).contains("-71 Product Bougie", "-72 Offer Dix pour cent");
    }

    @Test
    void noTranslationBecomesAnOffers() {
        assertThat(update(OF_A_PRODUCT, Map.of("fields['entityType'].value", "Offer"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(values()).containsExactly("-71 Product Bougie", "-72 Offer Dix pour cent");
    }

    @Test
    void theAddressOfAnyRowIsNoWayAround() {
        Map<String, String> form = form();
        form.put("entityType", ROWS);
        form.put("ceilingEntityClassname", ROWS);
        form.put("id", "" + OF_AN_OFFER);
        form.put("fields['id'].value", "" + OF_AN_OFFER);
        assertThat(tina.post("/" + ROWS + "/" + OF_AN_OFFER, form).statusCode()).isEqualTo(403);
        assertThat(tina.post("/" + ROWS + "/" + OF_AN_OFFER + "/delete", form).statusCode())
                .isEqualTo(403);
        form.put("fields['entityType'].value", "Offer");
        form.remove("id");
        form.remove("fields['id'].value");
        assertThat(tina.post("/" + ROWS + "/add", form).statusCode()).isEqualTo(403);
        assertThat(values()).containsExactly("-71 Product Bougie", "-72 Offer Dix pour cent");
    }

    @ParameterizedTest
    @ValueSource(longs = {NOBODYS, Long.MAX_VALUE})
    void aNumberNobodyHasIsNotFound(long number) {
        assertThat(tina.get(shown(number)).statusCode()).isEqualTo(404);
        assertThat(update(number, Map.of()).statusCode()).isEqualTo(404);
        assertThat(delete(number).statusCode()).isEqualTo(404);
    }

    private static String shown(long id) {
        return "/translation/update?ceilingEntity=" + PRODUCT
                + "&entityId=1&propertyName=name&isRte=false&localeCode=en&translationId=" + id;
    }

    private HttpResponse<String> update(long id, Map<String, String> more) {
        Map<String, String> form = form();
        form.put("id", "" + id);
        form.putAll(more);
        return tina.post("/translation/update", form);
    }

    private HttpResponse<String> add(Map<String, String> more) {
        Map<String, String> form = form();
        form.putAll(more);
        return tina.post("/translation/add", form);
    }

    private HttpResponse<String> delete(long id) {
        return tina.post(
                "/translation/delete",
                Map.of(
                        "ceilingEntity",
                        PRODUCT,
                        "entityId",
                        "1",
                        "propertyName",
                        "name",
                        "isRte",
                        "false",
                        "localeCode",
                        "en",
                        "translationId",
                        "" + id));
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        Map.of(
                        "ceilingEntity",
                        PRODUCT,
                        "entityId",
                        "1",
                        "propertyName",
                        "name",
                        "isRte",
                        "false",
                        "localeCode",
                        "en",
                        "translatedValue",
                        "changed")
                .forEach((name, value) -> form.put("fields['" + name + "'].value", value));
        return form;
    }

    private List<String> values() {
        return jdbc.queryForList(
                "select TRANSLATION_ID || ' ' || ENTITY_TYPE || ' ' || TRANSLATED_VALUE from BLC_TRANSLATION"
                        + " order by TRANSLATION_ID desc",
                String.class);
    }

    private void translation(long id, String kind, String text) {
        jdbc.update(
                "insert into BLC_TRANSLATION (TRANSLATION_ID, ENTITY_TYPE, ENTITY_ID, FIELD_NAME, LOCALE_CODE,"
                        + " TRANSLATED_VALUE) values (?, ?, '1', 'name', 'en', ?)",
                id,
                kind,
                text);
    }
}
