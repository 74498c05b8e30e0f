package com.privatetraffic.starter.security;

import org.springframework.security.core.AuthenticationException;

/** The password wasn't looked at: it was tried too often. */
public final class TooManyTriesException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyTriesException() {
        super("Too many tries");
    }
}
