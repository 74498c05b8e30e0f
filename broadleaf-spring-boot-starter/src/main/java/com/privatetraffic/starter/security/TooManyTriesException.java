package com.privatetraffic.starter.security;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The password wasn't looked at: it was tried too often. A page that doesn't catch it answers so; otherwise it would be
 * taken for a visitor who isn't logged in, whose log-in is then forgotten.
 */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public final class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyTriesException() {
        super("Too many tries");
    }
}
