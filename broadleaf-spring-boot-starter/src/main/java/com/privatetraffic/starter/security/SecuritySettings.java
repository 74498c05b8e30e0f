package com.privatetraffic.starter.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a store may loosen or tighten.
 *
 * @param storefrontPolicy the storefront's Content-Security-Policy; a theme with scripts from elsewhere names them here
 * @param adminPolicy the admin's; Broadleaf's pages have scripts and styles within them
 * @param maxForm how large a form without a file may be
 * @param maxPixels width times height of the largest picture that may be uploaded; each takes four bytes of memory when
 *     it is scaled
 * @param passwordTries how often in a quarter of an hour the password of one account may be guessed from one address; ten
 *     times as often from all addresses together, and from one address at all accounts
 */
@ConstructorBinding
@ConfigurationProperties("broadleaf.security")
public record SecuritySettings(
        @DefaultValue(SecuritySettings.STOREFRONT) String storefrontPolicy,
        @DefaultValue(SecuritySettings.ADMIN) String adminPolicy,
        @DefaultValue("2MB") DataSize maxForm,
        @DefaultValue("40000000") long maxPixels,
        @DefaultValue("10") int passwordTries) {

    static final String STOREFRONT =
            "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static final String ADMIN = "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline';"
            + " script-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-src 'self' https:; frame-ancestors 'self'";
}
