package com.privatetraffic.text;

import com.privatetraffic.money.Money;
import com.privatetraffic.money.Percentage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The module's sentences. Own files instead of the host's message source, so that no host has to know of them; a
 * placeholder is {@code {0}} and an apostrophe is just an apostrophe.
 */
public final class Texts {

    private static final String BUNDLE = "/com/privatetraffic/messages/private-traffic";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Properties english = load("");
    private final Properties chinese = load("_zh_CN");
    private final Dates dates;

    public Texts(Dates dates) {
        this.dates = dates;
    }

    /**
     * The sentence under a key.
     *
     * @param arguments amounts, percentages and instants are formatted for the language, all else is taken as it is
     * @return the key itself when there is no such sentence: a page with a strange word beats no page
     */
    public String of(Locale locale, String key, List<?> arguments) {
        String pattern = Languages.isChinese(locale)
                ? chinese.getProperty(key, english.getProperty(key, key))
                : english.getProperty(key, key);
        Matcher places = PLACE.matcher(pattern);
        return places.replaceAll(place -> Matcher.quoteReplacement(argument(locale, arguments, place.group(1))));
    }

    public String of(Locale locale, String key) {
        return of(locale, key, List.of());
    }

    public Dates dates() {
        return dates;
    }

    private String argument(Locale locale, List<?> arguments, String place) {
        int index = Integer.parseInt(place);
        Object argument = index < arguments.size() ? arguments.get(index) : "";
        if (argument instanceof Money money) {
            return MoneyFormat.balance(money, locale);
        }
        if (argument instanceof Percentage percent) {
            return percent + "%";
        }
        if (argument instanceof Instant instant) {
            return dates.minute(instant, locale);
        }
        return String.valueOf(argument);
    }

    private static Properties load(String suffix) {
        String path = BUNDLE + suffix + ".properties";
        Properties texts = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream(path);
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The module's texts are missing: " + path, unreadable);
        }
    }
}
