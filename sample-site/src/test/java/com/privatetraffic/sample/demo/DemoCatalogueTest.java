package com.privatetraffic.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.privatetraffic.sample.demo.DemoCatalogue.Item;
import com.privatetraffic.sample.demo.DemoCatalogue.Shelf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class DemoCatalogueTest {

    final DemoCatalogue catalogue = DemoCatalogue.read();
    final List<Item> items = catalogue.categories().stream()
            .flatMap(shelf -> shelf.products().stream())
            .toList();
    final List<String> addresses = items.stream().map(Item::url).toList();

    @Test
    void holdsFortyProductsInSixCategories() {
        assertThat(catalogue.categories())
                .extracting(Shelf::name)
                .containsExactly("Bags", "Clothing", "Home", "Table", "Tea", "Paper");
        assertThat(items).hasSizeGreaterThanOrEqualTo(40);
        assertThat(addresses).doesNotHaveDuplicates();
    }

    @Test
    void everyProductHasAPictureAndSpeaksChinese() {
        assertThat(items).allSatisfy(item -> {
            assertThat(new ClassPathResource("static/img/products/" + item.mainPicture()).exists())
                    .as(item.mainPicture())
                    .isTrue();
            assertThat(item.zh()).isNotBlank();
            assertThat(item.zhDescription()).isNotBlank();
        });
    }

    @Test
    void everyProductGoesWithOthersThatExist() {
        assertThat(items).allSatisfy(item -> assertThat(item.goesWith())
                .hasSizeBetween(3, 4)
                .isSubsetOf(addresses)
                .doesNotContain(item.url()));
    }

    @Test
    void everyOptionIsLabelledAndWhatIsSoldOutIsACombination() {
        assertThat(items).allSatisfy(item -> {
            List<String> combinations = item.combinations().stream()
                    .map(values -> String.join(" ", values))
                    .toList();
            assertThat(catalogue.labels().keySet()).containsAll(item.options().keySet());
            assertThat(combinations).containsAll(item.soldOut());
        });
    }

    @Test
    void everyCombinationOfOptionsIsASku() {
        Item tee = items.stream()
                .filter(item -> item.name().equals("Everyday Tee"))
                .findFirst()
                .orElseThrow();

        assertThat(tee.combinations()).hasSize(8).doesNotHaveDuplicates();
    }
}
