package com.privatetraffic.centre;

import com.privatetraffic.capture.CounterDesk;
import com.privatetraffic.capture.CounterDesk.Typed;
import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.link.QrCode;
import com.privatetraffic.sales.Salesperson;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The counter of a shop: customers scan the staff's own code, or staff type for them. */
@Controller
final class CounterPage {

    private static final String PATH = "/salesperson/counter";
    private static final String QR = PATH + "/qr.svg";
    private static final String VIEW = "private-traffic/salesperson/counter";

    private final CentreDoor door;
    private final CounterDesk desk;
    private final StoreAddress store;

    CounterPage(CentreDoor door, CounterDesk desk, StoreAddress store) {
        this.door = door;
        this.desk = desk;
        this.store = store;
    }

    @GetMapping(PATH)
    String show(Model model, @RequestParam(required = false) String tab, @RequestParam(required = false) String added) {
        return show(model, door.approved(PATH), "type".equals(tab), added != null, Typed.NOTHING, Map.of());
    }

    @PostMapping(PATH)
    String add(
            Model model,
            Locale locale,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String phone,
            @RequestParam(required = false) String tag) {
        Salesperson person = door.approved(PATH);
        Typed typed = new Typed(name, email, phone, tag);
        Map<String, String> problems = desk.add(person.code(), typed, locale);
        return problems.isEmpty()
                ? "redirect:" + PATH + "?tab=type&added=1"
                : show(model, person, true, false, typed, problems);
    }

    @GetMapping(QR)
    ResponseEntity<String> qr() {
        Salesperson person = door.approved(PATH);
        return link(person)
                .map(address -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .contentType(MediaType.parseMediaType("image/svg+xml"))
                        .body(QrCode.of(address + "?via=qr").svg()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String show(
            Model model, Salesperson person, boolean typing, boolean added, Typed typed, Map<String, String> problems) {
        model.addAttribute("link", link(person).orElse(null));
        model.addAttribute("today", desk.today(person.code()));
        model.addAttribute("typing", typing);
        model.addAttribute("added", added);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return VIEW;
    }

    private Optional<String> link(Salesperson person) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return desk.path(person.code()).map(path -> store.url(base, path));
    }
}
