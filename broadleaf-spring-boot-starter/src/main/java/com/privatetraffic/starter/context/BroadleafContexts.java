package com.privatetraffic.starter.context;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.common.extensibility.context.MergeApplicationContextXmlConfigResource;
import org.broadleafcommerce.common.extensibility.context.ResourceInputStream;
import org.broadleafcommerce.common.extensibility.context.StandardConfigLocations;
import org.broadleafcommerce.common.extensibility.context.merge.ImportProcessor;
import org.broadleafcommerce.common.extensibility.context.merge.exceptions.MergeException;
import org.springframework.beans.factory.BeanDefinitionStoreException;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Loads Broadleaf's XML contexts the way its own web application context does: its standard files first, then patches,
 * merged bean by bean with Broadleaf's merge classes, then read as one document.
 */
final class BroadleafContexts {

    private final ResourceLoader resources;
    private final Environment environment;

    BroadleafContexts(ResourceLoader resources, Environment environment) {
        this.resources = resources;
        this.environment = environment;
    }

    /** Registers the beans of Broadleaf's standard contexts, patched by {@code patches} in their order. */
    void register(List<String> patches, BeanDefinitionRegistry registry) {
        try {
            List<String> standard =
                    List.of(StandardConfigLocations.retrieveAll(StandardConfigLocations.APPCONTEXTTYPE));
            ImportProcessor imports = new ImportProcessor(resources);
            Resource[] merged = new MergeApplicationContextXmlConfigResource()
                    .getConfigResources(imports.extract(open(standard)), imports.extract(open(patches)));
            XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(registry);
            reader.setResourceLoader(resources);
            reader.setEnvironment(environment);
            reader.loadBeanDefinitions(merged);
        } catch (IOException | MergeException e) {
            throw new BeanDefinitionStoreException("Broadleaf's contexts can't be merged: " + e.getMessage(), e);
        }
    }

    private ResourceInputStream[] open(List<String> locations) throws IOException {
        List<ResourceInputStream> streams = new ArrayList<>();
        for (String location : locations) {
            Resource resource = resources.getResource(
                    location.contains(":") ? location : ResourceLoader.CLASSPATH_URL_PREFIX + location);
            if (!resource.exists()) {
                throw new IOException(
                        location + " doesn't exist. Correct the property broadleaf.context-patches, or add the file.");
            }
            InputStream stream = resource.getInputStream();
            streams.add(new ResourceInputStream(stream, location));
        }
        return streams.toArray(new ResourceInputStream[0]);
    }
}
