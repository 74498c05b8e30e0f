package com.privatetraffic.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.starter.AdminOfANewStore;
import com.privatetraffic.starter.Visitor;
import com.privatetraffic.starter.uploads.PictureSizeTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests the admin's own pages never send, and how they are answered. */
class AdminRequestsTest extends AdminOfANewStore {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login_admin_post",
                "/sendResetPassword",
                "/resetPassword",
                "/forgotUsername",
                "/changePassword",
                "/category/1",
                "/category/add",
                "/category/1/delete",
                "/product/1/skus/add",
                "/assets/uploadAsset",
                "/update-navigation"
            })
    void aFormWithoutTheTokenIsRefused(String path) {
        Visitor owner = owner();
        HttpResponse<String> missing = owner.postAsIs(path, Map.of("x", "y"));
        HttpResponse<String> wrong = owner.postAsIs(path, Map.of("csrfToken", "AAAA-BBBB"));

        assertThat(missing.statusCode()).isEqualTo(403);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(missing.body()).contains("Load the page again.").doesNotContain("Exception", "org.");
    }

    @Test
    void everyPageCarriesTheHeaders() {
        for (HttpResponse<String> page : List.of(new Visitor(address()).get("/login"), owner().get("/category"))) {
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void aLinkFromElsewhereLogsNobodyOut() {
        Visitor owner = owner();

        assertThat(owner.get("/adminLogout.htm").body()).contains("Log out?");
        assertThat(owner.get("/category").uri().getPath()).endsWith("/category");
        assertThat(owner.postAsIs("/adminLogout.htm", Map.of()).statusCode()).isEqualTo(403);
        assertThat(owner.get("/category").uri().getPath()).endsWith("/category");
        owner.post("/adminLogout.htm", Map.of());
        assertThat(owner.get("/category").uri().getPath()).endsWith("/login");
    }

    @Test
    void skusAreMadeByAPostOnly() {
        Visitor owner = owner();
        String address = "/product/987654/additionalSkus/generate-skus";

        assertThat(owner.get(address).statusCode()).isEqualTo(405);
        assertThat(owner.postAsIs(address, Map.of()).statusCode()).isEqualTo(403);
        owner.get("/category");
        assertThat(owner.post(address, Map.of()).statusCode()).isNotIn(403, 405);
    }

    @Test
    void whoMayOnlyReadProductsMakesNoSkusAndUploadsNothing() {
        Visitor vera = signedIn("vera");
        assertThat(vera.get("/product").statusCode()).isEqualTo(200);
        assertThat(vera.get("/assets").statusCode()).isEqualTo(200);

        HttpResponse<String> refused = vera.post("/product/987654/additionalSkus/generate-skus", Map.of());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("It needs the permission");
        byte[] picture = PictureSizeTest.pngHeader(6, 5);
        for (String page : List.of("/product/987654/uploadAsset", "/assets/uploadAsset", "/asset/uploadAsset")) {
            vera.get("/product");
            assertThat(vera.upload(page, "tote.png", BodyPublishers.ofByteArray(picture))
                            .statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @Test
    void aFormWithoutALengthHasOneTooMany() {
        byte[] form = "x".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII);

        HttpResponse<String> refused = owner().stream("/category/add", () -> new ByteArrayInputStream(form));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("What you sent is too large.");
    }

    @Test
    void whatNoBrowserSendsIsAnsweredInWords() {
        assertThat(owner().get("/category?name=a%00b").statusCode()).isEqualTo(400);
        assertThat(owner().get("/category?name=a%00b").body()).contains("We could not read this request.");
        assertThat(owner().get("/category/..;/x").statusCode()).isEqualTo(400);
        assertThat(owner().method("DELETE", "/changePassword").statusCode()).isEqualTo(405);
        assertThat(owner().get("/category/-99").body()).doesNotContain("Exception");
    }

    @Test
    void errorsAreWordedInChineseToo() {
        Visitor owner = owner();
        owner.get("/category?locale=zh_CN");
        assertThat(owner.get("/category?name=a%00b").body()).contains("无法读取此请求。", "lang=\"zh-CN\"");
        assertThat(owner.get("/nothing").body()).contains("找不到该页面。");
    }

    @Test
    void aRefusalNamesThePermission() {
        HttpResponse<String> refused = signedIn("clerk").get("/product");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("It needs the permission", "Read Product");
    }

    /** Scripts word refusals themselves; they need the status. */
    @Test
    void aScriptIsRefusedWithTheSameStatus() {
        assertThat(signedIn("clerk").byScript().get("/product").statusCode()).isEqualTo(403);
        assertThat(signedIn("clerk").get("/product?blcAjax=true").statusCode()).isEqualTo(403);
        assertThat(signedIn("vera")
                        .byScript()
                        .post("/product/987654/additionalSkus/generate-skus", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner().byScript().get("/nothing").statusCode()).isEqualTo(404);
    }
}
