package com.privatetraffic.starter.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.starter.mail.MailSettings;
import com.privatetraffic.starter.security.SecuritySettings;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** docs/operations.md names every setting of the starter, and the default it has. */
class DocumentedSettingsTest {

    /** A default longer than this is described instead. */
    private static final int LONGEST = 60;

    static Stream<Map.Entry<String, String>> settings() {
        return Stream.of(BroadleafProperties.class, MailSettings.class, SecuritySettings.class)
                .map(type -> settings(
                        type.getAnnotation(ConfigurationProperties.class).value(), type))
                .flatMap(settings -> settings.entrySet().stream());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void itStandsInTheTableWithItsDefault(Map.Entry<String, String> setting) throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "operations.md"));
        Matcher row = Pattern.compile("^\\| `" + Pattern.quote(setting.getKey()) + "` \\|([^|]*)\\|", Pattern.MULTILINE)
                .matcher(docs);
        assertThat(row.find()).as("a row for %s", setting.getKey()).isTrue();
        String value = setting.getValue();
        if (!value.isEmpty() && value.length() < LONGEST) {
            assertThat(row.group(1)).contains("`" + value + "`");
        }
    }

    /** Names and defaults, nested records by their parts. */
    private static Map<String, String> settings(String prefix, Class<?> type) {
        Map<String, String> settings = new LinkedHashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == components.length)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            String full = prefix + "." + name;
            if (components[i].getType().isRecord()) {
                settings.putAll(settings(full, components[i].getType()));
            } else {
                DefaultValue value = constructor.getParameters()[i].getAnnotation(DefaultValue.class);
                settings.put(full, value == null ? "" : String.join(",", value.value()));
            }
        }
        return settings;
    }
}
