package com.privatetraffic.starter.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Log-in that can't be guessed at for long. */
final class LimitedLogin implements AuthenticationManager {

    private final AuthenticationManager passwords;
    private final PasswordTries tries;

    LimitedLogin(AuthenticationManager passwords, PasswordTries tries) {
        this.passwords = passwords;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String account = typed.getName();
        String address =
                typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!tries.mayTry(account, address)) {
            throw new TooManyTriesException();
        }
        Authentication known = passwords.authenticate(typed);
        tries.succeeded(account, address);
        return known;
    }
}
