package com.privatetraffic.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.account.OrderState;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a page or a controller asks for by a key is there, in both languages. */
class TextsTest {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path CODE = Path.of("src/main/java/com/privatetraffic/sample");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(texts("messages_zh_CN.properties").stringPropertyNames()).isEqualTo(known());
        assertThat(texts("messages_zh_CN.properties").values()).noneMatch(text -> ((String) text).isBlank());
    }

    @Test
    void everyTextATemplateAsksForExists() {
        Set<String> asked =
                found(RESOURCES.resolve("templates"), "#\\{([\\w./-]+)[(}]", "#messages\\.msg\\('([\\w./-]+)'[,)]");

        assertThat(asked).contains("cart.title", "format.date", "product.detail");
        assertThat(known()).containsAll(asked);
    }

    /** Controllers hand sentences to pages by their keys, in notices and as what is wrong with a field. */
    @Test
    void everyTextTheCodeNamesExists() {
        Set<String> families =
                known().stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (String part : new String[] {"web", "account", "listing"}) {
            named.addAll(found(CODE.resolve(part), "\"([a-z]\\w*(?:\\.\\w+)+)\""));
        }
        named.removeIf(key -> !families.contains(key.replaceFirst("\\..*", "")));

        assertThat(named).contains("cart.code.done", "checkout.required", "error.429", "find.none");
        assertThat(known()).containsAll(named);
    }

    @Test
    void everyStateMoveFieldAndRefusalHasItsTexts() {
        Set<String> made = new TreeSet<>();
        Arrays.stream(OrderState.values()).forEach(state -> {
            made.add("order.state." + state);
            made.add("order.state." + state + ".next");
        });
        found(CODE.resolve("account/MoneyMove.java"), "PaymentTransactionType\\.([A-Z_]+)")
                .forEach(kind -> made.add("order.money." + kind));
        found(CODE.resolve("web/ErrorPage.java"), "\\b([45]\\d\\d)\\b").forEach(status -> {
            made.add("error." + status);
            made.add("error." + status + ".title");
        });
        found(RESOURCES.resolve("templates"), ":: field\\('(\\w+)'").forEach(field -> made.add("field." + field));
        found(RESOURCES.resolve("templates"), "#fields\\.hasErrors\\('(\\w+)'\\)")
                .forEach(field -> made.add("field." + field));

        assertThat(made)
                .contains("order.state.PARTLY_SENT.next", "order.money.REVERSE_AUTH", "error.413.title", "field.email");
        assertThat(known()).containsAll(made);
    }

    private static Set<String> known() {
        return texts("messages.properties").stringPropertyNames();
    }

    /** What these expressions' groups find in the file, or in the folder's files. */
    private static Set<String> found(Path place, String... expressions) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(place)) {
            files.filter(Files::isRegularFile).map(TextsTest::read).forEach(text -> {
                for (String expression : expressions) {
                    Pattern.compile(expression).matcher(text).results().forEach(match -> found.add(match.group(1)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
