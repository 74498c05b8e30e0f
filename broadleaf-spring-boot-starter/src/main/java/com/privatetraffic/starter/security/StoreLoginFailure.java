package com.privatetraffic.starter.security;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Back to the log-in page, which says by {@code error} whether name and password don't match or were tried too often. */
final class StoreLoginFailure extends SimpleUrlAuthenticationFailureHandler {

    StoreLoginFailure() {
        super("/login?error=true");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyTriesException) {
            getRedirectStrategy().sendRedirect(request, response, "/login?error=tries");
        } else {
            super.onAuthenticationFailure(request, response, failure);
        }
    }
}
