package com.privatetraffic.sample.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The goods of the demo store as demo/catalogue.yml describes them.
 *
 * @param labels what an option is called, by its attribute name
 * @param words the Chinese of the option values that have one
 */
record DemoCatalogue(
        Map<String, Label> labels, Map<String, String> words, List<Shelf> categories, List<Discount> offers) {

    static final String COLOUR = "COLOUR";

    record Label(String en, String zh) {}

    record Shelf(String name, String zh, String url, String description, String zhDescription, List<Item> products) {}

    /**
     * @param sale the lower price asked at the moment; null for none
     * @param options allowed values by attribute name
     * @param extra what a value adds to the price
     * @param soldOut combinations that can't be had, their values with blanks between
     * @param goesWith addresses of products shown beside this one
     */
    record Item(
            String name,
            String zh,
            String url,
            BigDecimal price,
            BigDecimal sale,
            String description,
            String zhDescription,
            boolean featured,
            Map<String, List<String>> options,
            Map<String, BigDecimal> extra,
            List<String> soldOut,
            List<String> goesWith) {

        Item {
            options = Objects.requireNonNullElse(options, Map.of());
            extra = Objects.requireNonNullElse(extra, Map.of());
            soldOut = Objects.requireNonNullElse(soldOut, List.of());
            goesWith = Objects.requireNonNullElse(goesWith, List.of());
        }

        /** Every combination of one value per option, in the order written; one empty combination without options. */
        List<List<String>> combinations() {
            List<List<String>> combinations = List.of(List.of());
            for (List<String> values : options.values()) {
                List<List<String>> longer = new ArrayList<>();
                for (List<String> start : combinations) {
                    for (String value : values) {
                        List<String> next = new ArrayList<>(start);
                        next.add(value);
                        longer.add(List.copyOf(next));
                    }
                }
                combinations = longer;
            }
            return combinations;
        }

        List<String> colours() {
            return options.getOrDefault(COLOUR, List.of());
        }

        /** What its pictures are called: the last part of its address. */
        String slug() {
            return url.substring(url.lastIndexOf('/') + 1);
        }

        /** The file of the picture in this colour; the first colour is the main picture. */
        String picture(String colour) {
            int place = colours().indexOf(colour);
            return slug() + (place <= 0 ? "" : "-" + colour.toLowerCase(Locale.ROOT)) + ".svg";
        }

        String mainPicture() {
            return slug() + ".svg";
        }

        /** The file of the picture from close by. */
        String detailPicture() {
            return slug() + "-detail.svg";
        }
    }

    /**
     * An offer on the whole order.
     *
     * @param from the least the goods must cost; null for any
     * @param code what has to be typed; null if it applies by itself
     */
    record Discount(String name, String zh, BigDecimal percent, BigDecimal from, String code) {}

    static DemoCatalogue read() {
        try (InputStream yaml = new ClassPathResource("demo/catalogue.yml").getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new ObjectMapper()
                    .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, false)
                    .convertValue(tree, DemoCatalogue.class);
        } catch (IOException e) {
            throw new IllegalStateException("demo/catalogue.yml can't be read.", e);
        }
    }
}
