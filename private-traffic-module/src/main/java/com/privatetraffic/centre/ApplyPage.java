package com.privatetraffic.centre;

import com.privatetraffic.commerce.Catalogue;
import com.privatetraffic.commerce.Shopper;
import com.privatetraffic.commission.DefaultPlan;
import com.privatetraffic.sales.AlreadyAppliedException;
import com.privatetraffic.sales.Application;
import com.privatetraffic.sales.ApplicationRefusedException;
import com.privatetraffic.sales.ApplicationRefusedException.Problem;
import com.privatetraffic.sales.Salespeople;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.sales.SalespersonTerms;
import com.privatetraffic.sales.SalespersonType;
import com.privatetraffic.text.Masking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The application form. */
@Controller
@RequestMapping(ApplyPage.PATH)
final class ApplyPage {

    static final String PATH = "/salesperson/apply";

    private static final String VIEW = "private-traffic/salesperson/apply";
    private static final String TO_STATUS = "redirect:/salesperson/status";
    /** Staff and dealers are made by the store, not by a form. */
    private static final List<SalespersonType> OFFERED =
            List.of(SalespersonType.CUSTOMER, SalespersonType.ASSISTANT, SalespersonType.INFLUENCER);

    private final CentreDoor door;
    private final Salespeople salespeople;
    private final Catalogue catalogue;
    private final DefaultPlan plans;

    ApplyPage(CentreDoor door, Salespeople salespeople, Catalogue catalogue, DefaultPlan plans) {
        this.door = door;
        this.salespeople = salespeople;
        this.catalogue = catalogue;
        this.plans = plans;
    }

    @GetMapping
    String form(Model model) {
        Shopper customer = door.customer(PATH);
        if (hasApplication(customer)) {
            return TO_STATUS;
        }
        return show(
                model,
                customer,
                new ApplyForm(customer.name(), customer.phone(), "CUSTOMER", null, null, false),
                Map.of());
    }

    @PostMapping
    String send(
            Model model,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String phone,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String about,
            @RequestParam(required = false) String introducerCode,
            @RequestParam(required = false) String terms) {
        Shopper customer = door.customer(PATH);
        ApplyForm form = new ApplyForm(name, phone, type, about, introducerCode, terms != null);
        try {
            salespeople.apply(application(customer, form), "customer:" + customer.customerId());
            return TO_STATUS;
        } catch (AlreadyAppliedException again) {
            return hasApplication(customer) ? TO_STATUS : show(model, customer, form, Map.of("email", "error.applied"));
        } catch (ApplicationRefusedException refused) {
            Map<String, String> problems = new LinkedHashMap<>();
            for (Problem problem : refused.problems()) {
                problems.put(problem.field(), problem.key());
            }
            return show(model, customer, form, problems);
        }
    }

    private boolean hasApplication(Shopper customer) {
        Optional<Salesperson> application = door.application(customer);
        return application.isPresent() && !application.get().state().mayApplyAgain();
    }

    private Application application(Shopper customer, ApplyForm form) {
        return new Application(
                customer.customerId(),
                customer.email(),
                form.name(),
                form.phone(),
                OFFERED.stream()
                        .filter(offered -> offered.name().equals(form.type()))
                        .findFirst()
                        .orElse(null),
                form.about(),
                form.introducerCode(),
                form.terms() ? SalespersonTerms.VERSION : null);
    }

    private String show(Model model, Shopper customer, ApplyForm form, Map<String, String> problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("types", OFFERED);
        model.addAttribute("email", Masking.email(customer.email()));
        model.addAttribute("example", WorkedExample.now(catalogue, plans).orElse(null));
        return VIEW;
    }
}
