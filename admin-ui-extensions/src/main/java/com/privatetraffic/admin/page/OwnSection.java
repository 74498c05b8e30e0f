package com.privatetraffic.admin.page;

import java.util.List;

/**
 * A section of the menu whose pages are the module's own. Its class is what the section and its permissions are tied to,
 * where Broadleaf has an entity; a bean of it says that the pages are there.
 */
public abstract class OwnSection {

    /**
     * One of a section's neighbours.
     *
     * @param key the last part of its message key
     * @param right what one must be allowed to read to see it
     */
    public record Tab(String key, String address, Class<?> right) {}

    private final String key;
    private final List<Tab> tabs;

    /** With its key, which is its address without slash. */
    protected OwnSection(String key, Tab... tabs) {
        this.key = key;
        this.tabs = List.of(tabs);
    }

    public final String key() {
        return key;
    }

    public final List<Tab> tabs() {
        return tabs;
    }
}
