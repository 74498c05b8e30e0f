package com.privatetraffic.sample.web;

import com.privatetraffic.starter.security.TooManyTriesException;
import java.util.Set;
import java.util.UUID;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** What a shopper sees when something went wrong: a sentence, a way out, for our own faults a reference to quote. */
@Controller
public class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 429);

    private final ErrorAttributes errors;

    ErrorPage(ErrorAttributes errors) {
        this.errors = errors;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    public String error(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        boolean ours = status >= 500;
        if (ours) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error(
                    "Reference {}: {} answered {}: {}",
                    reference,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    status,
                    String.valueOf(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)));
            model.addAttribute("reference", reference);
        }
        model.addAttribute("errorKey", ours ? "500" : key(status, errors.getError(new ServletWebRequest(request))));
        return "error/error";
    }

    /** Passwords have a longer wait than anything else that can be guessed. */
    private static String key(int status, Throwable cause) {
        if (cause instanceof TooManyTriesException) {
            return "tries";
        }
        return WORDED.contains(status) ? String.valueOf(status) : "400";
    }
}
