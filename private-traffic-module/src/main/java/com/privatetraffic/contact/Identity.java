package com.privatetraffic.contact;

import java.util.Locale;

/**
 * One way in which a person is known: unique over platform, business account and external id.
 *
 * @param platform in lower case, e.g. {@code whatsapp}
 * @param account the store's own account there; {@code -} where a platform has but one
 * @param externalId as the platform writes it
 */
public record Identity(String platform, String account, String externalId) {

    private static final String ONLY = "-";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String STORE = "store";

    /** An identity on a platform, whatever the case its name is written in. */
    public static Identity on(String platform, String account, String externalId) {
        return new Identity(
                platform.toLowerCase(Locale.ROOT), account == null || account.isBlank() ? ONLY : account, externalId);
    }

    /** An address in the form of {@link EmailAddress}. */
    public static Identity email(String address) {
        return new Identity(EMAIL, ONLY, address);
    }

    /** A number in E.164, in any of its forms; it is known by its {@link PhoneKey}. */
    public static Identity phone(String e164) {
        return new Identity(PHONE, ONLY, PhoneKey.of(e164));
    }

    public static Identity customer(long customerId) {
        return new Identity(STORE, "customer", Long.toString(customerId));
    }

    /** Somebody of whom the shop knows nothing but that they were there. */
    public static Identity visitor(long customerId) {
        return new Identity(STORE, "visitor", Long.toString(customerId));
    }

    public boolean isPhone() {
        return platform.equals(PHONE);
    }

    public boolean isEmail() {
        return platform.equals(EMAIL);
    }
}
