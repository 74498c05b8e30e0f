package com.privatetraffic.sample.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The goods of the demo store as demo/catalogue.yml describes them. */
record DemoCatalogue(List<Shelf> categories) {

    record Shelf(String name, String zh, String url, String description, String zhDescription, List<Item> products) {}

    record Item(
            String name,
            String zh,
            String url,
            String image,
            BigDecimal price,
            String description,
            String zhDescription,
            boolean featured,
            List<Choice> options) {

        /** Every combination of one value per option, in the order written; one empty combination without options. */
        List<List<Value>> combinations() {
            List<List<Value>> combinations = List.of(List.of());
            for (Choice option : options) {
                List<List<Value>> longer = new ArrayList<>();
                for (List<Value> start : combinations) {
                    for (Value value : option.values()) {
                        List<Value> next = new ArrayList<>(start);
                        next.add(value);
                        longer.add(List.copyOf(next));
                    }
                }
                combinations = longer;
            }
            return combinations;
        }
    }

    record Choice(String name, String label, String zh, List<Value> values) {}

    /** One allowed value; {@code extra} is what it adds to the product's price, null for nothing. */
    record Value(String value, String zh, BigDecimal extra) {}

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
