package com.privatetraffic.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Pattern KEY = Pattern.compile("#\\{([\\w./]+)[(}]");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(texts("messages_zh_CN.properties").stringPropertyNames())
                .isEqualTo(texts("messages.properties").stringPropertyNames());
    }

    @Test
    void everyTextATemplateAsksForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Matcher keys = KEY.matcher(read(file));
                while (keys.find()) {
                    asked.add(keys.group(1));
                }
            });
        }

        assertThat(texts("messages.properties").stringPropertyNames()).containsAll(asked);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
