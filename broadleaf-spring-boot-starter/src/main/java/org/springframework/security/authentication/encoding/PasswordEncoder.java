package org.springframework.security.authentication.encoding;

/**
 * Stands in the signatures of Broadleaf's CustomerServiceImpl and AdminSecurityServiceImpl; Spring Security 5 removed it.
 * The starter's implementation delegates to BCrypt.
 */
public interface PasswordEncoder {

    String encodePassword(String rawPass, Object salt);

    boolean isPasswordValid(String encPass, String rawPass, Object salt);
}
