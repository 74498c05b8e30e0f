package com.privatetraffic.starter.security;

import java.io.IOException;
import java.util.List;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session once the password it was opened with isn't the account's any more: whoever changes or resets a password
 * because a stranger may know it ends the stranger's session too. Each session keeps a print of the stored hash and is held
 * against the database at every request, so it needs no list of sessions and works wherever they live.
 */
final class PasswordBoundSessions extends OncePerRequestFilter implements SessionAuthenticationStrategy {

    private static final String PRINT = PasswordBoundSessions.class.getName();
    private static final String CHANGED_HERE = PRINT + ".changedHere";

    private final JdbcTemplate jdbc;
    private final String hashOf;

    private PasswordBoundSessions(DataSource dataSource, String hashOf) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.hashOf = hashOf;
    }

    static PasswordBoundSessions ofCustomers(DataSource dataSource) {
        return new PasswordBoundSessions(dataSource, "select PASSWORD from BLC_CUSTOMER where USER_NAME = ?");
    }

    static PasswordBoundSessions ofAdmins(DataSource dataSource) {
        return new PasswordBoundSessions(dataSource, "select PASSWORD from BLC_ADMIN_USER where LOGIN = ?");
    }

    /** What happens to a session at log-in: a new id, and the print. */
    SessionAuthenticationStrategy atLogin() {
        return new CompositeSessionAuthenticationStrategy(List.of(new ChangeSessionIdAuthenticationStrategy(), this));
    }

    /** The session of this request changes the password itself, and stays. */
    static void keepThisOne() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(CHANGED_HERE, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication someone = SecurityContextHolder.getContext().getAuthentication();
        String bound = boundTo(request, someone);
        if (bound != null && !bound.equals(print(someone.getName()))) {
            new SecurityContextLogoutHandler().logout(request, response, someone);
            if (!request.getMethod().matches("GET|HEAD")) {
                response.sendRedirect(request.getContextPath() + "/login");
                return;
            }
        }
        chain.doFilter(request, response);
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (boundTo(request, now) == null || request.getAttribute(CHANGED_HERE) != null) {
            bind(request, now);
        }
    }

    @Override
    public void onAuthentication(Authentication someone, HttpServletRequest request, HttpServletResponse response) {
        bind(request, someone);
    }

    /** The print this session has of this person's password; null if it is a new one or nobody's. */
    private static String boundTo(HttpServletRequest request, Authentication someone) {
        HttpSession session = request.getSession(false);
        boolean theirs = isSomeone(someone)
                && session != null
                && session.getAttribute(PRINT) instanceof String print
                && print.startsWith(someone.getName() + " ");
        return theirs ? (String) session.getAttribute(PRINT) : null;
    }

    private void bind(HttpServletRequest request, Authentication someone) {
        HttpSession session = request.getSession(false);
        if (session != null && isSomeone(someone)) {
            session.setAttribute(PRINT, print(someone.getName()));
        }
    }

    private static boolean isSomeone(Authentication authentication) {
        return authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private String print(String name) {
        List<String> hashes = jdbc.queryForList(hashOf, String.class, name);
        return name + " " + DigestUtils.sha256Hex(String.valueOf(hashes));
    }
}
