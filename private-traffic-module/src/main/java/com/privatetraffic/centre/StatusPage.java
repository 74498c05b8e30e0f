package com.privatetraffic.centre;

import com.privatetraffic.sales.Salesperson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an application stands. */
@Controller
final class StatusPage {

    static final String PATH = "/salesperson/status";

    private final CentreDoor door;

    StatusPage(CentreDoor door) {
        this.door = door;
    }

    @GetMapping(PATH)
    String status(Model model) {
        Salesperson person =
                door.application(door.customer(PATH)).orElseThrow(() -> new ElsewhereException(ApplyPage.PATH));
        model.addAttribute("person", person);
        model.addAttribute("mayApply", person.state().mayApplyAgain());
        return "private-traffic/salesperson/status";
    }
}
