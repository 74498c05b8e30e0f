package com.privatetraffic.admin;

import com.privatetraffic.starter.context.BroadleafProperties;
import com.privatetraffic.starter.context.ContextPatches;
import java.util.List;
import org.springframework.core.env.Environment;

/** Patches Broadleaf's admin with the module's entities, lists, messages, scripts and styles, unless it is switched off. */
public final class AdminScreens implements ContextPatches {

    @Override
    public List<String> patches(BroadleafProperties.Application application, Environment environment) {
        boolean shown = application == BroadleafProperties.Application.ADMIN
                && environment.getProperty("private-traffic.enabled", Boolean.class, true);
        return shown ? List.of("com/privatetraffic/admin/context.xml") : List.of();
    }
}
