package org.springframework.security.authentication.dao;

import org.springframework.security.core.userdetails.UserDetails;

/**
 * Stands in the signatures of Broadleaf's CustomerService and AdminSecurityService; Spring Security 5 removed it. BCrypt
 * salts by itself, so no bean of this type is ever made.
 */
public interface SaltSource {

    Object getSalt(UserDetails user);
}
