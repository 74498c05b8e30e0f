package com.privatetraffic.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.order.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {

    /** In English a refusal says itself. */
    @Test
    void every_refusal_is_worded_in_chinese() throws IOException {
        Properties texts = new Properties();
        try (InputStream file =
                        OrderViews.class.getResourceAsStream("/com/privatetraffic/admin/screens_zh_CN.properties");
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        for (Refusal refusal : Refusal.values()) {
            assertThat(texts.getProperty(refusal.key())).as(refusal.name()).isNotBlank();
        }
    }
}
