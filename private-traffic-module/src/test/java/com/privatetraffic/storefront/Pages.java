package com.privatetraffic.storefront;

import java.util.Map;
import java.util.Set;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.HandlerInterceptor;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.spring3.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Controllers with the module's real templates, drawn without a host's layout around them. */
public final class Pages {

    private Pages() {}

    /** Draws pages; {@code advice} may be null. */
    public static MockMvc of(HandlerInterceptor interceptor, Object advice, Object... controllers) {
        var builder = MockMvcBuilders.standaloneSetup(controllers)
                .addInterceptors(interceptor)
                .setViewResolvers(views());
        if (advice != null) {
            builder.setControllerAdvice(advice);
        }
        return builder.build();
    }

    private static ThymeleafViewResolver views() {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.refresh();
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode("HTML5");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(files));
        engine.setMessageSource(context);
        engine.initialize();
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setStaticVariables(Map.of());
        return views;
    }
}
