package com.privatetraffic.capture;

import com.privatetraffic.contact.Contact;
import com.privatetraffic.text.Masking;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be written to somebody, without signing in: the link in every letter is enough. */
@Controller
final class PreferencesPage {

    private static final String VIEW = "private-traffic/join/preferences";
    private static final String OVER = "private-traffic/join/over";

    private final Preferences preferences;

    PreferencesPage(Preferences preferences) {
        this.preferences = preferences;
    }

    /** A switch as the page shows it. */
    public record Row(String key, String channel, String wording, Preferences.State state) {

        public boolean isOn() {
            return state == Preferences.State.YES;
        }
    }

    @GetMapping("/preferences/{token}")
    String show(
            @PathVariable String token,
            @RequestParam(required = false) String said,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PrivateAnswer.mark(response);
        Optional<Contact> person = preferences.person(token);
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("email", null);
            model.addAttribute("problems", Map.of());
            return OVER;
        }
        Contact contact = person.get();
        List<Row> rows = preferences.of(contact).stream()
                .map(choice ->
                        new Row(choice.key(), choice.channel(), preferences.wording(choice, locale), choice.state()))
                .toList();
        model.addAttribute("token", token);
        model.addAttribute("rows", rows);
        model.addAttribute("email", contact.email() == null ? null : Masking.email(contact.email()));
        model.addAttribute("phone", contact.phone() == null ? null : Masking.phone(contact.phone()));
        model.addAttribute("said", Set.of("saved", "stopped").contains(said == null ? "" : said) ? said : null);
        return VIEW;
    }

    @PostMapping("/preferences/{token}")
    String save(
            @PathVariable String token, @RequestParam(name = "on", required = false) List<String> on, Locale locale) {
        Set<String> wanted = on == null ? Set.of() : Set.copyOf(on);
        return done(token, "saved", contact -> preferences.save(contact, wanted, locale));
    }

    @PostMapping("/preferences/{token}/stop")
    String stop(@PathVariable String token, Locale locale) {
        return done(token, "stopped", contact -> preferences.stopAll(contact, locale));
    }

    private String done(String token, String said, Consumer<Contact> change) {
        return preferences
                .person(token)
                .map(contact -> {
                    change.accept(contact);
                    return "redirect:/preferences/" + token + "?said=" + said;
                })
                .orElse("redirect:/confirm/again");
    }
}
