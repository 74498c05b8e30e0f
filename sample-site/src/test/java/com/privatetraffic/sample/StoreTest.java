package com.privatetraffic.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The storefront with its demo goods, on a database in memory and a free port. All tests of this kind share one, which
 * stays until their JVM ends; the build therefore runs them in a JVM of their own, since Broadleaf's caches would be shared
 * with every other store in it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StorefrontApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=application,storefront",
            "spring.datasource.url=jdbc:h2:mem:store;DB_CLOSE_DELAY=-1;"
                    + "NON_KEYWORDS=VALUE,KEY,USER,DAY,HOUR,MINUTE,MONTH,YEAR,SECOND",
            "broadleaf.search.home=target/solr",
            "file.service.temp.file.base.directory=target/work",
            // As behind a proxy: a test that may use up its address's tries says which address it has.
            "server.forward-headers-strategy=native"
        })
@ActiveProfiles("demo")
@Tag("shared-store")
public @interface StoreTest {}
