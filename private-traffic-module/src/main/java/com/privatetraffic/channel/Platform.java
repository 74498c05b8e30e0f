package com.privatetraffic.channel;

import com.privatetraffic.consent.ConsentChannel;
import java.util.Optional;

/**
 * A platform on which a store has accounts. Another platform is one more bean of this type.
 *
 * @param id as it stands in the database and the interface: lower case, at most 24 characters
 * @param connection the platform whose connections carry its messages, e.g. {@code meta} for {@code whatsapp}; null where
 *     none does
 * @param consentChannel which consent its messages need; null where nothing is sent
 */
public record Platform(String id, AccountForm form, String connection, ConsentChannel consentChannel) {

    public Platform {
        if (!id.matches("[a-z][a-z0-9-]{0,23}")) {
            throw new IllegalArgumentException("A platform's id is lower case and has at most 24 characters: " + id);
        }
        if (connection != null && connection.length() > 24) {
            throw new IllegalArgumentException("A connection's platform has at most 24 characters: " + connection);
        }
    }

    /** A platform's account in the form in which it is compared; empty when it can't be one. */
    public Optional<String> account(String typed) {
        return form.of(typed);
    }
}
