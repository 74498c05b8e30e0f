package com.privatetraffic.starter.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.starter.AdminOfANewStore;
import com.privatetraffic.starter.Visitor;
import com.privatetraffic.starter.uploads.PictureSizeTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to the admin as a picture or a document and is none, or too much of one. */
class AdminUploadsTest extends AdminOfANewStore {

    @ParameterizedTest
    @CsvSource({"tote.jpg, MZ\u0090", "tote.png, \u007fELF", "logo.svg, <svg/>", "a.html, <script/>", "a.jpg, <script/>"
    })
    void aFileThatIsNotWhatItIsCalledIsRefused(String name, String content) {
        HttpResponse<String> refused = owner().upload(
                        "/assets/uploadAsset",
                        name,
                        BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body())
                .contains("The store does not take this kind of file.")
                .doesNotContain("Exception");
        assertThat(jdbc.queryForObject("select count(*) from BLC_STATIC_ASSET", Integer.class))
                .isZero();
    }

    @Test
    void aPictureOfBillionsOfPixelsIsRefusedBeforeItIsDecoded() {
        HttpResponse<String> refused = owner().upload(
                        "/assets/uploadAsset",
                        "tote.png",
                        BodyPublishers.ofByteArray(PictureSizeTest.pngHeader(60_000, 50_000)));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("This picture has too many pixels.", "to 5000 by 5000 for instance");
    }

    @Test
    void anArchiveNamedLikeADocumentIsRefused() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("run.exe"));
        }

        HttpResponse<String> refused =
                owner().upload("/assets/uploadAsset", "prices.docx", BodyPublishers.ofByteArray(archive.toByteArray()));

        assertThat(refused.statusCode()).isEqualTo(415);
    }

    @Test
    void twoHundredMegabytesAreRefusedWithASentence() {
        HttpResponse<String> refused = owner().upload(
                        "/assets/uploadAsset", "tote.jpg", BodyPublishers.ofByteArrays(() -> Stream.generate(
                                        () -> new byte[1_000_000])
                                .limit(200)
                                .iterator()));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("at most 5 MB").doesNotContain("Exception");
        assertThat(FILES.toFile().listFiles()).isNullOrEmpty();
    }

    @Test
    void aScriptIsRefusedWithTheSameStatus() {
        Visitor owner = owner().byScript();
        byte[] pixels = PictureSizeTest.pngHeader(60_000, 50_000);

        assertThat(sends(owner, "tote.png", pixels)).as("pixels").isEqualTo(413);
        assertThat(sends(owner, "tote.jpg", new byte[6_000_000])).as("bytes").isEqualTo(413);
        assertThat(sends(owner, "a.html", new byte[] {'x'})).as("kind").isEqualTo(415);
    }

    private static int sends(Visitor visitor, String name, byte[] content) {
        return visitor.upload("/assets/uploadAsset", name, BodyPublishers.ofByteArray(content))
                .statusCode();
    }
}
