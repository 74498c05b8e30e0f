package com.privatetraffic.starter.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Broadleaf's jars against this platform's libraries, class by class. */
class LinkageTest {

    private static final ClassLoader LOADER = Published.apart();

    /** Classes that still refer to something gone, and why nobody meets it. */
    private static final Map<String, String> NEVER_REACHED = Map.ofEntries(
            Map.entry("common.cache.engine.HydrationScanner", "hydrated fields are evicted by time to live alone"),
            Map.entry("common.cache.engine.HydratedCacheManagerImpl", "asks HydrationScanner only for a CacheKey"),
            Map.entry("common.cache.engine.AbstractHydratedCacheManager", "asks HydrationScanner only for a CacheKey"),
            Map.entry("common.email.service.message.VelocityMessageCreator", "mails are Thymeleaf templates"),
            Map.entry("common.persistence.IdOverrideTableGenerator", "SequenceTableIds stands in"),
            Map.entry("common.security.EnhancedTokenBasedRememberMeServices", "no remember-me cookie"),
            Map.entry("common.security.handler.CsrfFilter", "CsrfTokenFilter stands in"),
            Map.entry("common.util.RuntimeLog4jConfigurer", "logging is Boot's"),
            Map.entry("common.web.BroadleafGWTModuleURLMappingResourceHttpRequestHandler", "the GWT admin is gone"),
            Map.entry("core.web.controller.account.BroadleafSocialRegisterController", "no social log-in"),
            Map.entry("openadmin.server.dao.EJB3ConfigurationDaoImpl", "EntityMappings stands in"));

    @Test
    void everyReferenceResolvesOrIsKnownNotToMatter() throws IOException {
        BrokenReferences references = new BrokenReferences(LOADER);
        Map<String, Object> broken = new TreeMap<>();
        for (String jar : ManagementFactory.getRuntimeMXBean().getClassPath().split(File.pathSeparator, -1)) {
            if (jar.contains("broadleaf-") && jar.endsWith("-GA.jar")) {
                for (var classFile : classFiles(jar).entrySet()) {
                    var gone = references.of(classFile.getValue());
                    if (!gone.isEmpty()) {
                        broken.put(classFile.getKey(), gone);
                    }
                }
            }
        }
        RedirectedReferences.TABLE.forEach(
                redirected -> broken.remove(redirected.name().replaceFirst("^org\\.broadleafcommerce\\.", "")));
        assertThat(broken.keySet())
                .as("classes with references that are gone: %s", broken)
                .containsExactlyInAnyOrderElementsOf(NEVER_REACHED.keySet());
    }

    @Test
    void aRedirectedClassHasNoBrokenReferenceLeft() {
        BrokenReferences references = new BrokenReferences(LOADER);
        for (RedirectedClass redirected : RedirectedReferences.TABLE) {
            assertThat(references.of(new ClassFileRedirect(redirected).apply(Published.classFile(redirected.name()))))
                    .as(redirected.name())
                    .isEmpty();
        }
    }

    @Test
    void aTableThatDoesNotMatchTheJarIsAnError() {
        byte[] classFile = Published.classFile("org.broadleafcommerce.core.web.order.CartState");
        RedirectedClass wrongType =
                new RedirectedClass("CartState", "-", Map.of("no/such/Type", "an/Other"), List.of(), "test");
        RedirectedClass wrongCall = new RedirectedClass(
                "CartState", "-", Map.of(), List.of(RedirectedCall.renamed("no/Such", "call", "()V", "other")), "test");
        assertThatThrownBy(() -> new ClassFileRedirect(wrongType).apply(classFile))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ClassFileRedirect(wrongCall).apply(classFile))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, byte[]> classFiles(String path) throws IOException {
        try (JarFile jar = new JarFile(path)) {
            List<JarEntry> entries = Collections.list(jar.entries());
            return entries.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .collect(Collectors.toMap(
                            entry -> entry.getName()
                                    .replaceFirst("^org/broadleafcommerce/", "")
                                    .replaceFirst("\\.class$", "")
                                    .replace('/', '.'),
                            entry -> {
                                try (InputStream in = jar.getInputStream(entry)) {
                                    return in.readAllBytes();
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            }));
        }
    }
}
