package com.privatetraffic.starter.admin;

import java.util.List;
import org.broadleafcommerce.common.web.resource.BroadleafResourceHttpRequestHandler;
import org.springframework.core.io.Resource;

/**
 * Broadleaf's handler of scripts and styles, which reads its locations from a private field of Spring 3's handler that
 * Spring 5 doesn't have: here it keeps them itself.
 */
public class BundledResources extends BroadleafResourceHttpRequestHandler {

    private List<Resource> folders = List.of();

    @Override
    public void setLocations(List<Resource> locations) {
        folders = List.copyOf(locations);
        super.setLocations(locations);
    }

    @Override
    public List<Resource> getLocations() {
        return folders;
    }
}
