package com.privatetraffic.starter.context;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The properties a Broadleaf application needs or is safer with, as the very last property source: whatever a store owner
 * sets, wins.
 */
public final class StarterDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>();
        // Broadleaf overrides beans by id and injects fields in circles.
        defaults.put("spring.main.allow-bean-definition-overriding", true);
        defaults.put("spring.main.allow-circular-references", true);
        defaults.put("spring.mvc.pathmatch.matching-strategy", "ant_path_matcher");
        defaults.put("spring.security.filter.dispatcher-types", "request,async");
        defaults.put("spring.aop.proxy-target-class", false);
        // No session id in addresses; the cookie is for this site and for HTTP alone.
        defaults.put("server.servlet.session.tracking-modes", "cookie");
        defaults.put("server.servlet.session.cookie.http-only", true);
        defaults.put("server.servlet.session.cookie.same-site", "lax");
        // Sessions live in the node's memory unless "jdbc" is said; then their tables make themselves.
        defaults.put("spring.session.store-type", "none");
        defaults.put("spring.session.jdbc.initialize-schema", "always");
        defaults.put("server.error.include-stacktrace", "never");
        defaults.put("server.error.include-message", "never");
        // Embedded H2 in ./data until a database is named; AUTO_SERVER lets store and admin share the file.
        defaults.put("spring.datasource.url", EmbeddedDatabase.ADDRESS);
        defaults.put("spring.datasource.username", "sa");
        defaults.put("spring.datasource.password", "");
        // Broadleaf's own.
        defaults.put("detect.sequence.generator.inconsistencies", false);
        defaults.put("exploitProtection.xssEnabled", true);
        defaults.put("asset.server.file.system.path", "data/assets");
        // Scaled pictures and files on their way: in the system's folder for such things other programs may stand in
        // the way.
        defaults.put("file.service.temp.file.base.directory", "data/work");
        defaults.put("asset.server.max.uploadable.file.size", 10_000_000);
        // Links in mails never follow the Host header of whoever asked for them.
        defaults.put("site.baseurl", "http://localhost:8080");
        defaults.put("admin.baseurl", "http://localhost:8081/admin");
        defaults.put("request.uri.encoding", "UTF-8");
        defaults.put("query.cacheable", "org.hibernate.cacheable");
        defaults.put("asset.server.allow.unnamed.image.manipulation", false);
        // What these loggers warn of at every start is how Broadleaf's mappings were written; a store can't act on it.
        for (String chatty : new String[] {
            "org.hibernate.cfg",
            "org.hibernate.orm.deprecation",
            "org.hibernate.orm.cache",
            "org.hibernate.dialect",
            "org.apache.solr",
            "org.broadleafcommerce.common.extensibility.jpa.MergePersistenceUnitManager",
            "org.broadleafcommerce.common.config.RuntimeEnvironmentPropertiesConfigurer"
        }) {
            defaults.put("logging.level." + chatty, "error");
        }
        if ("admin".equalsIgnoreCase(environment.getProperty("broadleaf.application"))) {
            defaults.put("server.port", 8081);
            defaults.put("server.servlet.context-path", "/admin");
            // A browser shows an answer only after its whole upload was taken, so one too large is read to an end and
            // dropped.
            defaults.put("server.tomcat.max-swallow-size", "300MB");
            // Both applications run on localhost in the first hour: cookies don't know ports.
            defaults.put("server.servlet.session.cookie.name", "ADMINSESSION");
        }
        environment.getPropertySources().addLast(new MapPropertySource("broadleafStarterDefaults", defaults));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
