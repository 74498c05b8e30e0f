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
        Properties texts = texts("_zh_CN");
        for (Refusal refusal : Refusal.values()) {
            assertThat(texts.getProperty(refusal.key())).as(refusal.name()).isNotBlank();
        }
    }

    @Test
    void every_other_text_stands_in_both_languages() throws IOException {
        Properties chinese = texts("_zh_CN");
        for (Refusal refusal : Refusal.values()) {
            chinese.remove(refusal.key());
        }
        assertThat(chinese.stringPropertyNames()).isEqualTo(texts("").stringPropertyNames());
    }

    /** An apostrophe is one where nothing is put in, and two where something is. */
    @Test
    void apostrophes_are_written_as_they_are_read() throws IOException {
        texts("").forEach((key, text) -> {
            String written = String.valueOf(text).replace("''", "");
            boolean filled = written.contains("{0}");
            assertThat(filled ? written.contains("'") : String.valueOf(text).contains("''"))
                    .as("%s: %s", key, text)
                    .isFalse();
        });
    }

    private static Properties texts(String language) throws IOException {
        String name = "/com/privatetraffic/admin/screens" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream file = OrderViews.class.getResourceAsStream(name);
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
