package com.privatetraffic.starter.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class PictureSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aPictureHasWidthTimesHeight(String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, file);

        assertThat(pixels(file.toByteArray())).isEqualTo(600);
    }

    @Test
    void aHeaderAloneTellsOfBillions() throws IOException {
        assertThat(pixels(pngHeader(60_000, 50_000))).isEqualTo(3_000_000_000L);
    }

    @Test
    void aHeaderThatIsBrokenIsTooLarge() throws IOException {
        byte[] broken = pngHeader(10, 10);
        assertThat(pixels(Arrays.copyOf(broken, 18))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatNothingHereDecodesHasNone() throws IOException {
        assertThat(pixels("RIFF1234WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .isZero();
    }

    private static long pixels(byte[] file) throws IOException {
        return PictureSize.pixels(new ByteArrayInputStream(file));
    }

    /** A PNG of this size up to where its pixels would begin. */
    public static byte[] pngHeader(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(chunk.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
