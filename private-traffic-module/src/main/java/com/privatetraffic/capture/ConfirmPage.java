package com.privatetraffic.capture;

import com.privatetraffic.capture.JoinDesk.Problems;
import com.privatetraffic.capture.JoinDesk.Taken;
import com.privatetraffic.limit.CountedAddress;
import com.privatetraffic.text.Masking;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link of a letter. Opening it grants nothing, since mail scanners open all they find; only its button does. Used,
 * expired, altered and made-up links are one page.
 */
@Controller
final class ConfirmPage {

    private static final String ASK = "private-traffic/join/confirm";
    private static final String OVER = "private-traffic/join/over";
    private static final String DONE = "private-traffic/join/done";

    private final Confirmations confirmations;
    private final CapturePages pages;
    private final SentNotes notes;
    private final JoinDesk desk;

    ConfirmPage(Confirmations confirmations, CapturePages pages, SentNotes notes, JoinDesk desk) {
        this.confirmations = confirmations;
        this.pages = pages;
        this.notes = notes;
        this.desk = desk;
    }

    @GetMapping("/confirm/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        PrivateAnswer.mark(response);
        return confirmations
                .find(token)
                .map(confirmation -> {
                    model.addAttribute("token", token);
                    model.addAttribute("wording", confirmation.wording());
                    model.addAttribute("email", Masking.email(confirmation.email()));
                    return ASK;
                })
                .orElseGet(() -> over(model, response, null, Map.of()));
    }

    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return confirmations
                .grant(token)
                .map(granted -> "redirect:/confirm/done?s=" + notes.done(granted.page()))
                .orElseGet(() -> over(model, response, null, Map.of()));
    }

    @GetMapping("/confirm/done")
    String done(
            @RequestParam(name = "s", required = false) String closed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PrivateAnswer.mark(response);
        var page = notes.page(closed);
        if (page.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute(
                "gift",
                pages.find(page.get()).map(each -> each.gift().in(locale)).orElse(null));
        return DONE;
    }

    @GetMapping("/confirm/again")
    String lost(Model model, HttpServletResponse response) {
        return over(model, response, null, Map.of());
    }

    @PostMapping("/confirm/again")
    String again(
            @RequestParam(required = false) String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        JoinDesk.Outcome outcome = desk.again(email, CountedAddress.of(request.getRemoteAddr()));
        if (outcome instanceof Taken taken) {
            return "redirect:/join/sent?s=" + taken.note();
        }
        Problems wrong = (Problems) outcome;
        String view = over(model, response, email, wrong.problems());
        response.setStatus(wrong.tooMany() ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.OK.value());
        return view;
    }

    private static String over(Model model, HttpServletResponse response, String email, Map<String, String> problems) {
        PrivateAnswer.mark(response);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return OVER;
    }
}
