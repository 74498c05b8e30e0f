package com.privatetraffic.admin.order;

import com.privatetraffic.money.Money;
import com.privatetraffic.order.ActionResult;
import com.privatetraffic.order.EventConflictException;
import com.privatetraffic.order.EventRefusedException;
import com.privatetraffic.order.OrderActions;
import com.privatetraffic.order.OrderEvent;
import com.privatetraffic.order.OrderOutlook;
import com.privatetraffic.order.OrderOutlooks;
import com.privatetraffic.order.OrderRecord;
import com.privatetraffic.order.OrderStanding;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.context.i18n.LocaleContextHolder;
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
 * Fulfils, refunds and cancels an order through {@link OrderActions}, in the name of the admin user. The permission is
 * asked here again; the form's key makes a second submit the first one.
 */
@Controller
@RequestMapping("/order/{id:[0-9]+}")
class OrderPage {

    private static final String VIEW = "private-traffic/orderDeed";
    private static final String SECTION = "/order";

    private final OrderActions actions;
    private final OrderOutlooks outlooks;
    private final OrderViews views;
    private final SecurityVerifier permissions;
    private final AdminNavigationService navigation;

    OrderPage(
            OrderActions actions,
            OrderOutlooks outlooks,
            OrderViews views,
            SecurityVerifier permissions,
            AdminNavigationService navigation) {
        this.actions = actions;
        this.outlooks = outlooks;
        this.views = views;
        this.permissions = permissions;
        this.navigation = navigation;
    }

    @GetMapping("/pt-fulfilment")
    String askFulfilment(@PathVariable long id, Model model) throws ServiceException {
        OrderOutlook order = permitted(id);
        Map<Long, String> rest = new HashMap<>();
        for (OrderStanding.Line line : order.record().reported().lines()) {
            rest.put(line.frozen().id(), String.valueOf(line.frozen().quantity() - line.fulfilled()));
        }
        return page(Deed.FULFILMENT, order, OrderForm.fresh(rest), null, model);
    }

    @GetMapping("/pt-refund")
    String askRefund(@PathVariable long id, Model model) throws ServiceException {
        return page(Deed.REFUND, permitted(id), OrderForm.fresh(Map.of()), null, model);
    }

    @GetMapping("/pt-cancellation")
    String askCancellation(@PathVariable long id, Model model) throws ServiceException {
        return page(Deed.CANCELLATION, permitted(id), OrderForm.fresh(Map.of()), null, model);
    }

    @PostMapping("/pt-fulfilment")
    String fulfil(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        OrderOutlook order = permitted(id);
        OrderForm form = OrderForm.posted(fields);
        Optional<Map<Long, Integer>> quantities =
                Quantities.of(form, order.record().reported(), isKnown(form, order.record()));
        if (quantities.isEmpty()) {
            return page(Deed.FULFILMENT, order, form, "pt.order.error.quantity", model);
        }
        if (quantities.get().isEmpty()) {
            return page(Deed.FULFILMENT, order, form, "pt.order.error.nothing", model);
        }
        return act(
                Deed.FULFILMENT,
                order,
                form,
                () -> actions.fulfil(id, form.businessKey(), quantities.get(), actor()),
                model,
                redirect);
    }

    @PostMapping("/pt-refund")
    String refund(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        OrderOutlook order = permitted(id);
        OrderForm form = OrderForm.posted(fields);
        if (form.lines().isEmpty() == form.gross().isEmpty()) {
            return page(Deed.REFUND, order, form, "pt.order.error.either", model);
        }
        Currency currency = order.record().order().currency();
        Map<Long, Money> nets = new HashMap<>();
        form.lines()
                .forEach((line, text) -> TypedAmount.read(text, currency).ifPresent(amount -> nets.put(line, amount)));
        Optional<Money> gross = TypedAmount.read(form.gross(), currency);
        boolean readable = form.gross().isEmpty() ? nets.size() == form.lines().size() : gross.isPresent();
        if (!readable) {
            return page(Deed.REFUND, order, form, "pt.order.error.amount", model);
        }
        if (!form.hasReason()) {
            return page(Deed.REFUND, order, form, "pt.order.error.reason", model);
        }
        return act(
                Deed.REFUND,
                order,
                form,
                () -> gross.map(amount -> actions.refund(id, form.businessKey(), amount, form.reason(), actor()))
                        .orElseGet(() -> actions.refund(id, form.businessKey(), nets, form.reason(), actor())),
                model,
                redirect);
    }

    @PostMapping("/pt-cancellation")
    String cancel(
            @PathVariable long id, @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect)
            throws ServiceException {
        OrderOutlook order = permitted(id);
        OrderForm form = OrderForm.posted(fields);
        if (!form.hasReason()) {
            return page(Deed.CANCELLATION, order, form, "pt.order.error.reason", model);
        }
        return act(
                Deed.CANCELLATION,
                order,
                form,
                () -> actions.cancel(id, form.businessKey(), form.reason(), actor()),
                model,
                redirect);
    }

    private String act(
            Deed deed,
            OrderOutlook order,
            OrderForm form,
            Supplier<ActionResult> action,
            Model model,
            RedirectAttributes redirect) {
        try {
            OrderEvent event = action.get().event();
            if (event.state() == OrderEvent.State.FAILED) {
                model.addAttribute("problem", event.problem());
                return refused(deed, order, form, model);
            }
            boolean done = event.state() == OrderEvent.State.DONE;
            redirect.addFlashAttribute("headerFlash", done ? "pt.order.done." + deed.key() : "pt.order.pending");
            return "redirect:" + SECTION + "/" + order.record().order().id();
        } catch (EventConflictException used) {
            return page(deed, now(order), form.withNewKey(), "pt.order.error.used", model);
        } catch (EventRefusedException refused) {
            model.addAttribute("why", views.why(refused, LocaleContextHolder.getLocale()));
            return page(deed, now(order), form.withNewKey(), "pt.order.error.refused." + deed.key(), model);
        }
    }

    /** With part of the money gone the form keeps its key: sent again, it asks for the rest and not for everything. */
    private String refused(Deed deed, OrderOutlook before, OrderForm form, Model model) {
        OrderOutlook now = now(before);
        Optional<Money> gone = outlooks.returned(before.record().order().id(), form.businessKey());
        gone.ifPresent(money -> model.addAttribute("gone", views.gone(money, LocaleContextHolder.getLocale())));
        return gone.isPresent()
                ? page(deed, now, form, "pt.order.error.shop", model)
                : page(deed, now, form.withNewKey(), "pt.order.error.shopNothing", model);
    }

    /** What was refused may have been overtaken: the page shows what is left now. */
    private OrderOutlook now(OrderOutlook before) {
        return outlooks.settled(before.record().order().id()).orElse(before);
    }

    private String page(Deed deed, OrderOutlook order, OrderForm form, String error, Model model) {
        AdminSection section = navigation.findAdminSectionByURI(SECTION);
        if (section != null) {
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_MODULE_ATTRIBUTE_NAME, section.getModule());
            model.addAttribute(AdminAbstractController.CURRENT_ADMIN_SECTION_ATTRIBUTE_NAME, section);
        }
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("deed", deed);
        model.addAttribute("shown", views.of(order, locale));
        model.addAttribute("typed", form);
        model.addAttribute("error", error == null ? null : views.message(error, locale));
        if (deed == Deed.CANCELLATION) {
            model.addAttribute("consequences", views.consequences(order, locale));
        }
        return VIEW;
    }

    private OrderOutlook permitted(long id) throws ServiceException {
        permissions.securityCheck(Deed.class.getName(), EntityOperationType.UPDATE);
        return outlooks.settled(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean isKnown(OrderForm form, OrderRecord record) {
        return record.events().stream().anyMatch(event -> event.key().equals(form.businessKey()));
    }

    private String actor() {
        return "admin:" + permissions.getPersistentAdminUser().getLogin();
    }
}
