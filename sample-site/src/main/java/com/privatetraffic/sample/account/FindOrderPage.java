package com.privatetraffic.sample.account;

import com.privatetraffic.starter.nodes.Tries;
import com.privatetraffic.starter.security.CountedAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds an order by its number and the buyer's e-mail, without logging in. What is wrong is never said: an unknown number and
 * a wrong e-mail get the same answer, and after some wrong tries an address has to wait, on all nodes together. A number has
 * to wait after many more, so that its buyer isn't kept away by a single stranger.
 */
@Controller
class FindOrderPage {

    private static final String FORM = "account/find";
    private static final String FOUND = FindOrderPage.class.getName() + ".found";
    private static final int LONGEST = 255;
    private static final int FROM_ONE_ADDRESS = 10;
    private static final int FOR_ONE_NUMBER = 100;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final OwnOrders orders;
    private final Tries tries;

    FindOrderPage(OwnOrders orders, Tries tries) {
        this.orders = orders;
        this.tries = tries;
    }

    @GetMapping("/orders/find")
    String form() {
        return FORM;
    }

    @PostMapping("/orders/find")
    String find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String visitor = "orders looked for from " + CountedAddress.of(request.getRemoteAddr());
        String asked = "orders looked for by " + shortened(number).strip().toLowerCase(Locale.ROOT);
        if (number.isBlank() || email.isBlank()) {
            return again(number, email, "find.none", model);
        }
        if (!tries.take(visitor, FROM_ONE_ADDRESS, WINDOW) || !tries.take(asked, FOR_ONE_NUMBER, WINDOW)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return again(number, email, "error.429", model);
        }
        Optional<OrderSheet> found = orders.ofBuyer(email, number);
        if (found.isEmpty()) {
            return again(number, email, "find.none", model);
        }
        tries.giveBack(visitor);
        tries.giveBack(asked);
        request.getSession().setAttribute(FOUND, found.get().order().getOrderNumber());
        return "redirect:/orders/found";
    }

    /** The order found last in this session. */
    @GetMapping("/orders/found")
    String found(HttpServletRequest request, Model model) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(FOUND) instanceof String number)) {
            return "redirect:/orders/find";
        }
        model.addAttribute(
                "sheet", orders.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "account/found";
    }

    private static String again(String number, String email, String problem, Model model) {
        model.addAttribute("number", shortened(number));
        model.addAttribute("email", shortened(email));
        model.addAttribute("problem", problem);
        return FORM;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
