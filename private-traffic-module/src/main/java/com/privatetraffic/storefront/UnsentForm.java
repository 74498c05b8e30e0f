package com.privatetraffic.storefront;

import com.privatetraffic.capture.JoinForm.Typed;
import java.util.Optional;
import java.util.Set;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;

/** A landing page's form that did not get through: the page about the refusal still has its fields. */
record UnsentForm(String page, String state, Typed typed, Set<String> ticked) {

    private static final String PATH = "/join/";
    private static final Integer REFUSED = 403;

    static Optional<UnsentForm> in(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String begin = request.getContextPath() + PATH;
        if (!REFUSED.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                || !(address instanceof String path)
                || !path.startsWith(begin)) {
            return Optional.empty();
        }
        String[] ticked = request.getParameterValues("consent");
        return Optional.of(new UnsentForm(
                path.substring(begin.length()),
                request.getParameter("state"),
                new Typed(request.getParameter("name"), request.getParameter("email"), request.getParameter("phone")),
                ticked == null ? Set.of() : Set.of(ticked)));
    }
}
