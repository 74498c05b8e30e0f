package com.privatetraffic.starter.context;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the starter. Broadleaf's own properties (those of its {@code common.properties} files) are set beside them
 * under their own names.
 *
 * @param application which of Broadleaf's two applications this is
 * @param contextPatches the host's XML contexts, merged into Broadleaf's the way Broadleaf developers know
 */
@ConstructorBinding
@ConfigurationProperties("broadleaf")
public record BroadleafProperties(
        @DefaultValue("storefront") Application application,
        @DefaultValue List<String> contextPatches,
        @DefaultValue Persistence persistence,
        @DefaultValue Cache cache,
        @DefaultValue Search search) {

    /** The two applications of a Broadleaf store. */
    public enum Application {
        STOREFRONT,
        ADMIN
    }

    /**
     * How Hibernate treats Broadleaf's tables.
     *
     * @param ddlAuto {@code update} creates and extends Broadleaf's tables, {@code validate} only checks them, {@code none}
     *     trusts them
     */
    public record Persistence(@DefaultValue("update") String ddlAuto, @DefaultValue("false") boolean showSql) {}

    /**
     * What a process keeps in memory of the database it shares with others.
     *
     * @param timeToLive after this time, in whole seconds, another process's change of the catalogue, an offer or a text
     *     shows; carts, orders, customers and stock are never kept
     */
    public record Cache(@DefaultValue("5s") Duration timeToLive) {}

    /**
     * The store's search.
     *
     * @param url address of a Solr server with the cores {@code primary} and {@code reindex}, such as {@code
     *     http://search:8983/solr}; empty for the embedded index
     * @param home folder of the embedded index
     * @param rebuildInterval time from the end of one rebuild of the index to the start of the next
     */
    public record Search(
            @DefaultValue("") String url,
            @DefaultValue("data/solr") String home,
            @DefaultValue("1h") Duration rebuildInterval) {}
}
