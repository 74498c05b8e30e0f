package com.privatetraffic.admin.salesperson;

import com.privatetraffic.admin.entity.SalespersonEntity;
import com.privatetraffic.sales.Roster;
import com.privatetraffic.sales.Salespeople;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.sales.SalespersonState;
import com.privatetraffic.sales.StateConflictException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Approves and rejects applications. The permission to change salespeople is asked here again; the state moves through
 * {@link Salespeople}, in the name of the admin user. Someone else was faster: the form says so and shows what they decided.
 */
@Controller
@RequestMapping("/pt-salesperson/{id:[0-9]+}")
class DecisionPage {

    private static final String VIEW = "private-traffic/salespersonDecision";
    private static final String SECTION = "/pt-salesperson";

    private final Roster roster;
    private final Salespeople salespeople;
    private final SecurityVerifier permissions;
    private final AdminNavigationService navigation;

    DecisionPage(
            Roster roster, Salespeople salespeople, SecurityVerifier permissions, AdminNavigationService navigation) {
        this.roster = roster;
        this.salespeople = salespeople;
        this.permissions = permissions;
        this.navigation = navigation;
    }

    @GetMapping("/{decision:approval|rejection}")
    String ask(@PathVariable long id, @PathVariable String decision, Model model) throws ServiceException {
        checkPermission();
        Salesperson person = person(id);
        if (person.state() != SalespersonState.PENDING) {
            return "redirect:" + SECTION + "/" + id;
        }
        return page(person, decision, "", model);
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect)
            throws ServiceException {
        return decide(Decision.APPROVAL, id, reason.trim(), model, redirect);
    }

    @PostMapping("/rejection")
    String reject(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect)
            throws ServiceException {
        return decide(Decision.REJECTION, id, reason.trim(), model, redirect);
    }

    private String decide(Decision decision, long id, String reason, Model model, RedirectAttributes redirect)
            throws ServiceException {
        checkPermission();
        Salesperson person = person(id);
        if (!decision.accepts(reason)) {
            model.addAttribute("reasonError", true);
            return page(person, decision.path(), reason, model);
        }
        String actor = "admin:" + permissions.getPersistentAdminUser().getLogin();
        try {
            if (decision == Decision.APPROVAL) {
                salespeople.approve(person.code(), reason.isEmpty() ? null : reason, actor);
            } else {
                salespeople.reject(person.code(), reason, actor);
            }
            redirect.addFlashAttribute("headerFlash", "pt.decided." + decision.path());
        } catch (StateConflictException someoneElseDecided) {
            redirect.addFlashAttribute("headerFlash", "pt.decided.already");
            redirect.addFlashAttribute("headerFlashAlert", true);
        }
        return "redirect:" + SECTION + "/" + id;
    }

    private String page(Salesperson person, String decision, String reason, Model model) {
        AdminSection section = navigation.findAdminSectionByURI(SECTION);
        if (section != null) {
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_MODULE_ATTRIBUTE_NAME, section.getModule());
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_SECTION_ATTRIBUTE_NAME, section);
        }
        model.addAttribute("person", person);
        model.addAttribute("decision", decision);
        model.addAttribute("reason", reason);
        return VIEW;
    }

    private Salesperson person(long id) {
        return roster.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void checkPermission() throws ServiceException {
        permissions.securityCheck(SalespersonEntity.class.getName(), EntityOperationType.UPDATE);
    }
}
