package com.privatetraffic.starter.security;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * Redirects within this application only. After log-in Broadleaf goes where the request parameter {@code successUrl} says
 * and refuses no more than a colon, so {@code //evil.example} and {@code /\evil.example} would leave the store.
 */
final class OwnAddresses extends DefaultRedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        super.sendRedirect(request, response, isOwn(address, request) ? address : "/");
    }

    /** A path from the root, or an absolute address of the server that answers. */
    static boolean isOwn(String address, HttpServletRequest request) {
        if (address.chars().anyMatch(character -> character <= ' ' || character == '\\' || character == 0x7f)) {
            return false;
        }
        String server = request.getScheme() + "://" + request.getHeader("Host") + "/";
        return address.startsWith(server) || (address.startsWith("/") && !address.startsWith("//"));
    }
}
