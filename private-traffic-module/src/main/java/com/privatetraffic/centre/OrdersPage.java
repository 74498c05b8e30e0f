package com.privatetraffic.centre;

import com.privatetraffic.attribution.OrderAttribution;
import com.privatetraffic.attribution.OrderAttributions;
import com.privatetraffic.commission.Commissions;
import com.privatetraffic.commission.Reversals;
import com.privatetraffic.sales.Salesperson;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The orders credited to the person, and why each earns what it earns. */
@Controller
final class OrdersPage {

    static final String PATH = "/salesperson/orders";

    private static final int SHOWN = 50;

    private final CentreDoor door;
    private final CentreBook book;
    private final OrderAttributions attributions;
    private final Commissions commissions;
    private final Reversals reversals;

    OrdersPage(
            CentreDoor door,
            CentreBook book,
            OrderAttributions attributions,
            Commissions commissions,
            Reversals reversals) {
        this.door = door;
        this.book = book;
        this.attributions = attributions;
        this.commissions = commissions;
        this.reversals = reversals;
    }

    @GetMapping(PATH)
    String orders(Model model, @RequestParam(required = false) Long before) {
        Salesperson person = door.withMoney(PATH);
        List<EarnedOrder> rows = book.orders(person.id(), before == null ? Long.MAX_VALUE : before, SHOWN + 1);
        boolean more = rows.size() > SHOWN;
        List<EarnedOrder> shown = more ? rows.subList(0, SHOWN) : rows;
        model.addAttribute("orders", shown);
        model.addAttribute("next", more ? shown.get(SHOWN - 1).orderId() : null);
        return "private-traffic/salesperson/orders";
    }

    @GetMapping(PATH + "/{number}")
    String order(Model model, @PathVariable String number) {
        Salesperson person = door.withMoney(PATH);
        OrderAttribution attribution = attributions
                .findByNumber(number)
                .filter(OrderAttribution::isFrozen)
                .filter(found -> found.credit() != null && found.credit().salespersonId() == person.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<EarnedLine> lines = commissions.ofOrder(attribution.orderId()).stream()
                .filter(line -> line.salespersonId() == person.id())
                .map(line -> new EarnedLine(line, reversals.of(line)))
                .toList();
        model.addAttribute("person", person);
        model.addAttribute("attribution", attribution);
        model.addAttribute(
                "clickedAt",
                attribution.choice().click() == null
                        ? null
                        : attribution.choice().click().at());
        model.addAttribute("lines", lines);
        return "private-traffic/salesperson/order";
    }
}
