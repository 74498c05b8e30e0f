package com.privatetraffic.admin.page;

import com.privatetraffic.text.Dates;
import java.util.List;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every page of our own is shown in, and what it asks of who looks at it. */
public final class Frame {

    /**
     * What the frame shows around a page.
     *
     * @param language for the {@code lang} attribute
     * @param zone the time zone of whatever time stands on the page
     */
    public record View(String language, String zone, List<TabView> tabs) {}

    /** A tab as it is shown. */
    public record TabView(String text, String address, boolean current) {}

    private final SecurityVerifier permissions;
    private final AdminNavigationService navigation;
    private final MessageSource messages;
    private final Dates dates;

    Frame(SecurityVerifier permissions, AdminNavigationService navigation, MessageSource messages, Dates dates) {
        this.permissions = permissions;
        this.navigation = navigation;
        this.messages = messages;
        this.dates = dates;
    }

    public Words words() {
        return new Words(messages, dates, LocaleContextHolder.getLocale());
    }

    /** Goes no further for those who may not read what a permission is tied to. */
    public void checkRead(Class<?> right) throws ServiceException {
        permissions.securityCheck(right.getName(), EntityOperationType.FETCH);
    }

    /** Goes no further for those who may not change it. */
    public void checkChange(Class<?> right) throws ServiceException {
        permissions.securityCheck(right.getName(), EntityOperationType.UPDATE);
    }

    public boolean mayRead(Class<?> right) {
        return may(right, EntityOperationType.FETCH);
    }

    /** Who may not change something is shown no control for it. */
    public boolean mayChange(Class<?> right) {
        return may(right, EntityOperationType.UPDATE);
    }

    /** As who changes something, for the audit. */
    public String actor() {
        return "admin:" + permissions.getPersistentAdminUser().getLogin();
    }

    /** Tells on the page that comes next what was done. */
    public static void tell(RedirectAttributes redirect, String text, Flash.Undo undo) {
        redirect.addFlashAttribute(Flash.ATTRIBUTE, new Flash(text, undo));
    }

    /** The page, below the menu with its section open. */
    public String show(String view, OwnSection own, String tab, Model model) {
        AdminSection section = navigation.findAdminSectionByURI("/" + own.key());
        if (section != null) {
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_MODULE_ATTRIBUTE_NAME, section.getModule());
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_SECTION_ATTRIBUTE_NAME, section);
        }
        Words words = words();
        List<TabView> tabs = own.tabs().stream()
                .filter(each -> mayRead(each.right()))
                .map(each -> new TabView(
                        words.of("pt.tab." + each.key()),
                        each.address(),
                        each.key().equals(tab)))
                .toList();
        model.addAttribute("frame", new View(words.language(), words.zone(), tabs));
        return "private-traffic/" + view;
    }

    private boolean may(Class<?> right, EntityOperationType operation) {
        try {
            permissions.securityCheck(right.getName(), operation);
            return true;
        } catch (ServiceException notPermitted) {
            return false;
        }
    }
}
