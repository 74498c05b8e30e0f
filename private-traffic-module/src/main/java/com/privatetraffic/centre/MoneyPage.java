package com.privatetraffic.centre;

import com.privatetraffic.sales.Salesperson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How much there is, and when the rest comes. */
@Controller
final class MoneyPage {

    private static final String PATH = "/salesperson/money";

    private final CentreDoor door;
    private final MyMoney money;

    MoneyPage(CentreDoor door, MyMoney money) {
        this.door = door;
        this.money = money;
    }

    @GetMapping(PATH)
    String money(Model model) {
        Salesperson person = door.withMoney(PATH);
        model.addAttribute("person", person);
        model.addAttribute("purses", money.of(person));
        return "private-traffic/salesperson/money";
    }
}
