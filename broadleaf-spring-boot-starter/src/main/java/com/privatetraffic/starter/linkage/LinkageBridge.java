package com.privatetraffic.starter.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;

/**
 * Defines the classes of {@link RedirectedReferences} with their references redirected, before anything can load them as
 * published. Runs once for each class loader, at the very start of the application; a class that was loaded already, or
 * that doesn't match the table, stops the start.
 */
public final class LinkageBridge implements ApplicationListener<ApplicationStartingEvent>, Ordered {

    private static final Set<ClassLoader> BRIDGED = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        bridge(LinkageBridge.class.getClassLoader());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Also for tests that use Broadleaf's classes without a Spring application. */
    public static void bridge(ClassLoader loader) {
        synchronized (BRIDGED) {
            if (BRIDGED.add(loader)) {
                RedirectedReferences.TABLE.stream()
                        .filter(redirected -> ClassUtils.isPresent(redirected.neighbour(), loader))
                        .forEach(redirected -> define(redirected, loader));
            }
        }
    }

    private static void define(RedirectedClass redirected, ClassLoader loader) {
        String resource = redirected.name().replace('.', '/') + ".class";
        try (InputStream published = loader.getResourceAsStream(resource)) {
            if (published == null) {
                throw new IllegalStateException(redirected.name() + " is not on the class path.");
            }
            byte[] classFile = new ClassFileRedirect(redirected).apply(published.readAllBytes());
            Class<?> neighbour = Class.forName(redirected.neighbour(), false, loader);
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(classFile);
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException(
                    redirected.name() + " can't be linked to this platform (" + redirected.why() + ").", e);
        }
    }
}
