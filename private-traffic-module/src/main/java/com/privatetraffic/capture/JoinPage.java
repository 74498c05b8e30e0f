package com.privatetraffic.capture;

import com.privatetraffic.capture.JoinDesk.Outcome;
import com.privatetraffic.capture.JoinDesk.Problems;
import com.privatetraffic.capture.JoinDesk.Taken;
import com.privatetraffic.capture.JoinForm.Typed;
import com.privatetraffic.limit.CountedAddress;
import com.privatetraffic.link.ClickCookie;
import com.privatetraffic.link.ClickMark;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A landing page; also where every embedded form is sent. */
@Controller
final class JoinPage {

    private static final String VIEW = "private-traffic/join/page";
    private static final String HOME = "redirect:/";

    private final JoinForms forms;
    private final JoinDesk desk;
    private final ClickCookie cookie;
    private final Clock clock;

    JoinPage(JoinForms forms, JoinDesk desk, ClickCookie cookie, Clock clock) {
        this.forms = forms;
        this.desk = desk;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GetMapping("/join/{page}")
    String show(
            @PathVariable String page,
            @CookieValue(name = ClickCookie.NAME, required = false) String carried,
            Locale locale,
            Model model) {
        return shown(forms.fresh(page, mark(carried), locale), model);
    }

    @PostMapping("/join/{page}")
    String take(
            @PathVariable String page,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String email,
            @RequestParam(required = false) String phone,
            @RequestParam(required = false) List<String> consent,
            @RequestParam(required = false) String state,
            @RequestParam(name = "website", required = false) String trap,
            @CookieValue(name = ClickCookie.NAME, required = false) String carried,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Typed typed = new Typed(name, email, phone);
        Set<String> ticked = consent == null ? Set.of() : Set.copyOf(consent);
        Outcome outcome = desk.take(
                new JoinDesk.Sent(page, typed, ticked, state, trap, CountedAddress.of(request.getRemoteAddr())),
                locale);
        if (outcome instanceof Taken taken) {
            return "redirect:/join/sent?s=" + taken.note();
        }
        if (outcome instanceof Problems wrong) {
            if (wrong.tooMany()) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            }
            return shown(forms.again(page, state, mark(carried), locale, typed, ticked, wrong.problems()), model);
        }
        return HOME;
    }

    private ClickMark mark(String carried) {
        return cookie.read(carried, clock.instant()).orElse(null);
    }

    private static String shown(Optional<JoinForm> form, Model model) {
        if (form.isEmpty()) {
            return HOME;
        }
        model.addAttribute("form", form.get());
        model.addAttribute("pageTitle", form.get().title());
        return VIEW;
    }
}
