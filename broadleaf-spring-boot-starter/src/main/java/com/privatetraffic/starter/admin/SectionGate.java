package com.privatetraffic.starter.admin;

import java.util.Objects;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.admin.web.controller.action.AdminCatalogActionsController;
import org.broadleafcommerce.cms.admin.web.controller.AdminAssetUploadController;
import org.broadleafcommerce.cms.file.domain.StaticAsset;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.entity.AdminBasicEntityController;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody on to an address of a section they hold no permission of. Broadleaf asks when rows are read or written, which
 * is too late or never for uploads, choosing assets, dynamic forms and generating SKUs; what it asks then, it still asks.
 */
final class SectionGate implements HandlerInterceptor {

    private static final String ASSETS = "/assets";

    /** Where the list of assets sends its uploads, although that is no section. */
    private static final String LISTS_UPLOADS = "/asset";

    private final SecurityVerifier users;
    private final AdminNavigationService navigation;
    private final OwnPages own;

    SectionGate(SecurityVerifier users, AdminNavigationService navigation, OwnPages own) {
        this.users = users;
        this.navigation = navigation;
        this.own = own;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServiceException {
        if (handler instanceof HandlerMethod method) {
            boolean upload = method.getBeanType() == AdminAssetUploadController.class;
            String address = firstPart(request);
            AdminSection section =
                    navigation.findAdminSectionByURI(upload && address.equals(LISTS_UPLOADS) ? ASSETS : address);
            // Broadleaf takes an upload from any address of this form, and asks nobody.
            if (section == null && upload) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            // The name of a type stands for an address too.
            if (section == null && own.areOf(address.substring(1))) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            AdminUser user = section == null ? null : users.getPersistentAdminUser();
            if (user == null) {
                return true;
            }
            if (!navigation.isUserAuthorizedToViewSection(user, section)) {
                throw new ResponseStatusException(
                        HttpStatus.FORBIDDEN, PermissionNames.reading(section.getCeilingEntity()));
            }
            // Broadleaf has a page for any address; in a section with pages of its own there are no others.
            if (AdminBasicEntityController.class.isAssignableFrom(method.getBeanType()) && own.areOf(section)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (upload && HttpMethod.POST.matches(request.getMethod())) {
                mayChange(
                        section,
                        ASSETS.equals(section.getUrl()) ? EntityOperationType.ADD : EntityOperationType.UPDATE);
            } else if (method.getBeanType() == AdminCatalogActionsController.class) {
                mayChange(section, EntityOperationType.UPDATE);
            }
        }
        return true;
    }

    /** Reading a section is not enough for what Broadleaf changes there without asking. */
    private void mayChange(AdminSection section, EntityOperationType how) throws ServiceException {
        users.securityCheck(Objects.requireNonNullElse(section.getCeilingEntity(), StaticAsset.class.getName()), how);
    }

    private static String firstPart(HttpServletRequest request) {
        String path = request.getServletPath();
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
