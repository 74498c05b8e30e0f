package com.privatetraffic.capture;

import com.privatetraffic.capture.JoinDesk.Problems;
import com.privatetraffic.capture.JoinDesk.Taken;
import com.privatetraffic.limit.CountedAddress;
import com.privatetraffic.text.Masking;
import java.time.Clock;
import java.time.Duration;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After a sign-up: where the letter went, and how to get another. */
@Controller
final class SentPage {

    private static final String VIEW = "private-traffic/join/sent";
    private static final Duration BEFORE_ANOTHER = Duration.ofSeconds(60);

    private final SentNotes notes;
    private final JoinDesk desk;
    private final Letters letters;
    private final long hours;
    private final Clock clock;

    SentPage(SentNotes notes, JoinDesk desk, Letters letters, long hours, Clock clock) {
        this.notes = notes;
        this.desk = desk;
        this.letters = letters;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping("/join/sent")
    String show(@RequestParam(name = "s", required = false) String closed, Model model, HttpServletResponse response) {
        return notes.sent(closed)
                .map(note -> shown(note, closed, null, model, response))
                .orElse("redirect:/");
    }

    @PostMapping("/join/sent")
    String again(
            @RequestParam(name = "s", required = false) String closed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SentNote note = notes.sent(closed).filter(SentNote::confirm).orElse(null);
        if (note == null) {
            return "redirect:/";
        }
        if (clock.instant().isBefore(note.at().plus(BEFORE_ANOTHER))) {
            return shown(note, closed, "sent.wait", model, response);
        }
        JoinDesk.Outcome outcome = desk.again(note.email(), CountedAddress.of(request.getRemoteAddr()));
        if (outcome instanceof Taken taken) {
            return "redirect:/join/sent?s=" + taken.note();
        }
        if (outcome instanceof Problems wrong && wrong.tooMany()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return shown(note, closed, "join.error.tooMany", model, response);
    }

    private String shown(SentNote note, String closed, String problem, Model model, HttpServletResponse response) {
        PrivateAnswer.mark(response);
        model.addAttribute("confirm", note.confirm());
        model.addAttribute("canSend", letters.missing() == null);
        model.addAttribute("email", note.email() == null ? null : Masking.email(note.email()));
        model.addAttribute("phone", note.phone() == null ? null : Masking.phone(note.phone()));
        model.addAttribute("hours", hours);
        model.addAttribute("back", note.page().isEmpty() ? null : "/join/" + note.page());
        model.addAttribute("note", closed);
        model.addAttribute("wrong", problem);
        return VIEW;
    }
}
