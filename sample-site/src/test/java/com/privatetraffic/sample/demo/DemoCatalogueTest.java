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

    @Test
    void holdsADozenProductsInThreeCategories() {
        assertThat(catalogue.categories()).extracting(Shelf::name).containsExactly("Bags", "Clothing", "Home");
        assertThat(items).hasSize(12).extracting(Item::url).doesNotHaveDuplicates();
    }

    @Test
    void everyProductHasAPictureAndSpeaksChinese() {
        assertThat(items).allSatisfy(item -> {
            assertThat(new ClassPathResource("static/img/products/" + item.image()).exists())
                    .as(item.image())
                    .isTrue();
            assertThat(item.zh()).isNotBlank();
            assertThat(item.zhDescription()).isNotBlank();
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
