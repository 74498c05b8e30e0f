package com.privatetraffic.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.money.Money;
import com.privatetraffic.money.Percentage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(new Dates(ZoneId.of("Asia/Shanghai")));

    @Test
    void both_languages_have_the_same_sentences_with_the_same_places() throws IOException {
        Properties english = load("");
        Properties chinese = load("_zh_CN");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void amounts_percentages_and_dates_are_said_in_the_readers_language() {
        List<Object> why = List.of(Percentage.of("10"), Money.of(2997, "USD"), Money.of(300, "USD"));
        assertThat(texts.of(Locale.US, "why.commission.percent", why)).isEqualTo("10% of $29.97 = $3.00");
        assertThat(texts.of(Locale.CHINA, "why.commission.percent", why)).isEqualTo("US$29.97 的 10% = US$3.00");
        List<Instant> at = List.of(Instant.parse("2024-05-03T06:05:00Z"));
        assertThat(texts.of(Locale.US, "why.frozen", at)).startsWith("Frozen on 3 May 2024, 14:05;");
        assertThat(texts.of(Locale.CHINA, "why.frozen", at)).startsWith("已于 2024年5月3日 14:05 锁定");
    }

    @Test
    void a_sentence_that_does_not_exist_is_its_key_and_a_missing_argument_is_empty() {
        assertThat(texts.of(Locale.US, "no.such")).isEqualTo("no.such");
        assertThat(texts.of(Locale.US, "strip.recommended")).isEqualTo("Recommended by ");
    }

    @Test
    void whatever_a_name_contains_it_stays_as_it_is() {
        assertThat(texts.of(Locale.US, "strip.recommended", List.of("$1 {0} \\")))
                .isEqualTo("Recommended by $1 {0} \\");
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String suffix) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                TextsTest.class.getResourceAsStream(
                        "/com/privatetraffic/messages/private-traffic" + suffix + ".properties"),
                StandardCharsets.UTF_8));
        return texts;
    }
}
