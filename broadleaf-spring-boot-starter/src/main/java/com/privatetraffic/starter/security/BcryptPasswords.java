package com.privatetraffic.starter.security;

import org.springframework.security.authentication.encoding.PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * BCrypt behind the encoder interface Broadleaf is compiled against. The salt argument is ignored: BCrypt makes a random
 * one and stores it in the hash.
 */
public final class BcryptPasswords implements PasswordEncoder {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encodePassword(String password, Object salt) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean isPasswordValid(String hash, String password, Object salt) {
        return hash != null && !hash.isEmpty() && bcrypt.matches(password, hash);
    }

    /** The same encoder for Spring Security's authentication provider. */
    public BCryptPasswordEncoder forLogin() {
        return bcrypt;
    }
}
