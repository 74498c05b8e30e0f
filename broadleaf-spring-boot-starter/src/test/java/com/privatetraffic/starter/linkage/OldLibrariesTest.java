package com.privatetraffic.starter.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.starter.AdminOfANewStore;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.broadleafcommerce.common.resource.service.ResourceMinificationServiceImpl;
import org.broadleafcommerce.openadmin.server.service.artifact.image.ImageArtifactProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Libraries that link, at the work Broadleaf has for them. */
class OldLibrariesTest extends AdminOfANewStore {

    private static final Map<String, String> HALF = Map.of(
            "resize-width-amount", "100",
            "resize-height-amount", "50",
            "resize-high-quality", "true",
            "resize-maintain-aspect-ratio", "true");

    @Autowired
    @Qualifier("blImageArtifactProcessor")
    ImageArtifactProcessor pictures;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void anUploadedPictureIsScaled(String kind) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), kind, file);

        assertHalf(file.toByteArray(), "image/" + kind);
    }

    /** As printers send them. */
    @Test
    void aPictureInFourColoursIsScaled() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(output);
            writer.write(
                    null,
                    new IIOImage(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 200, 100, 4, null), null, null),
                    null);
        }

        assertThat(ImageIO.getImageReadersByFormatName("jpeg").next().getClass().getName())
                .startsWith("com.twelvemonkeys");
        assertHalf(file.toByteArray(), "image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/broadleaf-starter/js/admin-light.js",
                "/broadleaf-starter/css/admin-light.css",
                "/open_admin_style/js/admin/components/entityForm.js"
            })
    void aBundleIsMadeSmaller(String name) throws IOException {
        ResourceMinificationServiceImpl small = new ResourceMinificationServiceImpl() {
            @Override
            public boolean getEnabled() {
                return true;
            }
        };
        byte[] file;
        try (InputStream in = getClass().getResourceAsStream(name)) {
            file = in.readAllBytes();
        }

        byte[] minified = small.minify(name, file);

        assertThat(minified.length).isBetween(file.length / 5, file.length - 1);
        assertThat(new String(minified, StandardCharsets.UTF_8)).doesNotContain("/**");
    }

    private void assertHalf(byte[] file, String type) throws Exception {
        InputStream scaled = pictures.convert(
                new ByteArrayInputStream(file),
                pictures.buildOperations(HALF, new ByteArrayInputStream(file), type),
                type);
        BufferedImage picture = ImageIO.read(scaled);
        assertThat(picture.getWidth()).isEqualTo(100);
        assertThat(picture.getHeight()).isEqualTo(50);
    }
}
