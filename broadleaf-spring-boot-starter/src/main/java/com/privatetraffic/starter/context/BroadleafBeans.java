package com.privatetraffic.starter.context;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers Broadleaf's beans for the application at hand: its standard contexts, its module contexts, the starter's
 * patches, those of jars on the class path ({@link ContextPatches}), then the host's own ({@code
 * broadleaf.context-patches}, merged the way Broadleaf developers know).
 */
class BroadleafBeans implements ImportBeanDefinitionRegistrar {

    private static final List<String> STOREFRONT = List.of(
            "bl-open-admin-contentClient-applicationContext.xml",
            "bl-cms-contentClient-applicationContext.xml",
            "applicationContext-servlet-cms-contentClient.xml",
            "broadleaf-starter/common.xml",
            "broadleaf-starter/storefront.xml");

    private static final List<String> ADMIN = List.of(
            "bl-open-admin-contentClient-applicationContext.xml",
            "bl-open-admin-contentCreator-applicationContext.xml",
            "bl-admin-applicationContext.xml",
            "bl-cms-contentClient-applicationContext.xml",
            "bl-cms-contentCreator-applicationContext.xml",
            "applicationContext-servlet-open-admin.xml",
            "applicationContext-servlet-admin.xml",
            "applicationContext-servlet-cms-contentClient.xml",
            "applicationContext-servlet-cms-contentCreator.xml",
            "broadleaf-starter/common.xml",
            "broadleaf-starter/admin.xml");

    private final Environment environment;
    private final ResourceLoader resources;

    BroadleafBeans(Environment environment, ResourceLoader resources) {
        this.environment = environment;
        this.resources = resources;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
        BroadleafProperties settings = Binder.get(environment).bindOrCreate("broadleaf", BroadleafProperties.class);
        List<String> patches =
                new ArrayList<>(settings.application() == BroadleafProperties.Application.ADMIN ? ADMIN : STOREFRONT);
        for (ContextPatches jar :
                SpringFactoriesLoader.loadFactories(ContextPatches.class, resources.getClassLoader())) {
            patches.addAll(jar.patches(settings.application(), environment));
        }
        patches.addAll(settings.contextPatches());
        new BroadleafContexts(resources, environment).register(patches, registry);
    }
}
