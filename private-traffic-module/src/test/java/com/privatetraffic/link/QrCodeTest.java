package com.privatetraffic.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final String LINK = "https://shop.example.com/l/abcd2345?via=qr";

    @ParameterizedTest
    @ValueSource(ints = {100, 240, 333, 1000})
    void a_phone_reads_the_link_from_the_picture(int size) throws Exception {
        BufferedImage image = read(QrCode.of(LINK).png(size));
        assertThat(image.getWidth()).isEqualTo(size);
        int[] pixels = image.getRGB(0, 0, size, size, null, 0, size);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(LINK);
    }

    @Test
    void the_size_stays_within_its_bounds() throws Exception {
        assertThat(read(QrCode.of(LINK).png(1)).getWidth()).isEqualTo(QrCode.SMALLEST);
        assertThat(read(QrCode.of(LINK).png(1_000_000)).getWidth()).isEqualTo(QrCode.LARGEST);
    }

    @Test
    void the_drawing_has_a_module_for_each_dark_one() {
        assertThat(QrCode.of(LINK).svg())
                .startsWith("<svg xmlns=")
                .contains("h1v1h-1z")
                .endsWith("</svg>");
    }

    private static BufferedImage read(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
