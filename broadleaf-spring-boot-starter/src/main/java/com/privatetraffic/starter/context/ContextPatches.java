package com.privatetraffic.starter.context;

import java.util.List;
import org.springframework.core.env.Environment;

/**
 * How a jar extends Broadleaf's contexts by being on the class path: it names its implementation in
 * {@code META-INF/spring.factories} under this interface. Asked once per application, before any bean exists; jars come in
 * the order of {@link org.springframework.core.annotation.Order}, after the starter's own patches and before the store's
 * ({@code broadleaf.context-patches}).
 */
public interface ContextPatches {

    /**
     * Locations of XML contexts merged into Broadleaf's, a resource of the class path unless a prefix says otherwise.
     *
     * @param application which of the two applications starts
     * @param environment to leave patches out by a property
     */
    List<String> patches(BroadleafProperties.Application application, Environment environment);
}
