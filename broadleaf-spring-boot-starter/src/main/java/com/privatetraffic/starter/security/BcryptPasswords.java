package com.privatetraffic.starter.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.encoding.PasswordEncoder;
import org.springframework.security.core.userdetails.UserDetailsService;
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

    /** Log-in of these users by name and password, with the same encoder. */
    AuthenticationManager login(UserDetailsService users) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider();
        provider.setUserDetailsService(users);
        provider.setPasswordEncoder(bcrypt);
        return new ProviderManager(provider);
    }
}
