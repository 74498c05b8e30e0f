package com.privatetraffic.starter.security;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.security.BroadleafAdminAuthenticationFailureHandler;
import org.springframework.security.core.AuthenticationException;

/** As {@link StoreLoginFailure}, in the admin's own way of saying it. */
final class AdminLoginFailure extends BroadleafAdminAuthenticationFailureHandler {

    AdminLoginFailure() {
        super("/login?login_error=true");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyTriesException) {
            getRedirectStrategy().sendRedirect(request, response, "/login?login_error=tries");
        } else {
            super.onAuthenticationFailure(request, response, failure);
        }
    }
}
