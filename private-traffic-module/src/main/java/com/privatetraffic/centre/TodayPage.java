package com.privatetraffic.centre;

import com.privatetraffic.destination.StoreAddress;
import com.privatetraffic.link.Links;
import com.privatetraffic.sales.Salesperson;
import com.privatetraffic.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The centre's first page: the link, three figures, the latest orders. */
@Controller
final class TodayPage {

    static final String PATH = "/salesperson";

    private static final int LATEST = 5;

    private final CentreDoor door;
    private final CentreBook book;
    private final MyMoney money;
    private final Links links;
    private final StoreAddress store;
    private final Texts texts;
    private final Clock clock;

    TodayPage(
            CentreDoor door,
            CentreBook book,
            MyMoney money,
            Links links,
            StoreAddress store,
            Texts texts,
            Clock clock) {
        this.door = door;
        this.book = book;
        this.money = money;
        this.links = links;
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String today(Model model) {
        Salesperson person = door.approved(PATH);
        List<EarnedOrder> latest = book.orders(person.id(), Long.MAX_VALUE, LATEST);
        model.addAttribute("person", person);
        model.addAttribute("link", link(person));
        model.addAttribute("sales", book.salesSince(person.id(), startOfMonth()));
        model.addAttribute("purses", money.of(person));
        model.addAttribute("orders", latest);
        return "private-traffic/salesperson/today";
    }

    @GetMapping("/salesperson/share")
    String share(Model model) {
        Salesperson person = door.approved("/salesperson/share");
        model.addAttribute("person", person);
        model.addAttribute("link", link(person));
        return "private-traffic/salesperson/share";
    }

    private String link(Salesperson person) {
        return store.url(
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(),
                links.home(person.code(), "system").path());
    }

    private Instant startOfMonth() {
        ZoneId zone = texts.dates().zone();
        return LocalDate.ofInstant(clock.instant(), zone)
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
