package com.privatetraffic.starter.admin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What an admin user sees when something went wrong outside of the admin's own pages: a sentence, a way on, and for our own
 * faults a reference that stands in the log too. Nothing of the program's insides.
 */
@Controller
@ConditionalOnProperty(name = "broadleaf.application", havingValue = "admin")
public class AdminErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(AdminErrorPage.class);
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 415);
    private static final int FIRST_OF_OURS = 500;

    private final LocaleResolver languages;

    private final UploadLimits limits;

    public AdminErrorPage(LocaleResolver languages, UploadLimits limits) {
        this.languages = languages;
        this.limits = limits;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    public String error(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        boolean ours = status >= FIRST_OF_OURS;
        if (ours) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error(
                    "Reference {}: {} answered {}",
                    reference,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    status);
            model.addAttribute("reference", reference);
        }
        Locale language = languages.resolveLocale(request);
        if (status == HttpStatus.PAYLOAD_TOO_LARGE.value()) {
            model.addAttribute("limits", List.of(limits.file(), limits.form()));
        }
        model.addAttribute("language", language.toLanguageTag());
        model.addAttribute("problem", ours ? "500" : WORDED.contains(status) ? String.valueOf(status) : "400");
        return "broadleaf-starter/error";
    }
}
