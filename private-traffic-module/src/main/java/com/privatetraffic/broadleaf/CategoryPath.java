package com.privatetraffic.broadleaf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXref;
import org.broadleafcommerce.core.catalog.domain.Product;

/**
 * A product's categories, most specific first: the default category upward through default parents, then every other
 * parent by smallest distance, then lowest id. Loops in the category tree end the walk.
 */
final class CategoryPath {

    private CategoryPath() {}

    static List<Long> of(Product product) {
        Set<Long> path = new LinkedHashSet<>();
        if (product == null) {
            return List.of();
        }
        for (Category category = product.getDefaultCategory();
                category != null && path.add(category.getId());
                category = category.getDefaultParentCategory()) {}
        List<Category> level = new ArrayList<>(product.getAllParentCategoryXrefs().stream()
                .map(CategoryProductXref::getCategory)
                .toList());
        Set<Long> seen = new LinkedHashSet<>();
        while (!level.isEmpty()) {
            level.sort(Comparator.comparing(Category::getId));
            List<Category> above = new ArrayList<>();
            for (Category category : level) {
                if (seen.add(category.getId())) {
                    path.add(category.getId());
                    category.getAllParentCategoryXrefs().forEach(xref -> above.add(xref.getCategory()));
                }
            }
            level = above;
        }
        return List.copyOf(path);
    }
}
