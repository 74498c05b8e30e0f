package com.privatetraffic.admin.channel;

import com.privatetraffic.admin.page.Edits;
import com.privatetraffic.admin.page.Form;
import com.privatetraffic.admin.page.Words;
import com.privatetraffic.channel.ChannelRefusedException;
import com.privatetraffic.channel.Connection;
import com.privatetraffic.channel.ConnectionFacts;
import com.privatetraffic.channel.ConnectionSecret;
import com.privatetraffic.channel.ConnectionSecrets;
import com.privatetraffic.channel.SecretState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What stands in the form of a connection. A secret's field shows nothing: left empty, the secret stays. */
final class ConnectionForms {

    static final int LONGEST = 120;
    static final int LONGEST_SECRET = 500;

    static final Edits<ConnectionFacts> EDITS = new Edits<ConnectionFacts>()
            .field("name", ConnectionFacts::name, ConnectionFacts::named)
            .field("appId", ConnectionFacts::appId, ConnectionFacts::as);

    private static final Map<ConnectionSecret, String> SECRETS = new EnumMap<>(
            Map.of(ConnectionSecret.APP_SECRET, "appSecret", ConnectionSecret.VERIFY_TOKEN, "verifyToken"));

    private ConnectionForms() {}

    /** Whether what is typed can be meant. */
    static boolean isReadable(Form form) {
        form.required("name", LONGEST);
        form.optional("appId", LONGEST);
        SECRETS.values().forEach(field -> {
            form.optional(field, LONGEST_SECRET);
            if (isRemoved(form, field) && !form.value(field).isEmpty()) {
                form.wrong(field, "pt.secret.both");
            }
        });
        return !form.isWrong();
    }

    static ConnectionSecrets secrets(Form form) {
        ConnectionSecrets secrets = new ConnectionSecrets();
        for (Map.Entry<ConnectionSecret, String> each : SECRETS.entrySet()) {
            String typed = form.value(each.getValue());
            if (!typed.isEmpty()) {
                secrets = secrets.with(each.getKey(), Optional.of(typed));
            } else if (isRemoved(form, each.getValue())) {
                secrets = secrets.with(each.getKey(), Optional.empty());
            }
        }
        return secrets;
    }

    /** What was typed into a secret's field goes nowhere from a form that is refused, not even back. */
    static void forgotten(Form form) {
        SECRETS.values().stream()
                .filter(field -> !form.value(field).isEmpty())
                .forEach(field -> form.wrong(field, "pt.secret.again"));
    }

    /** Says below the fields what is known of the secrets. */
    static Form telling(Form form, Connection connection, Words words) {
        form.helping("appSecret", told(connection.appSecret(), connection.secretSetAt(), words));
        form.helping("verifyToken", told(connection.verifyToken(), null, words));
        return form.of(connection.facts().platform());
    }

    static void refused(Form form, ChannelRefusedException refused) {
        String field =
                switch (refused.rule()) {
                    case UNKNOWN_PLATFORM, OTHER_PLATFORM -> "platform";
                    default -> "name";
                };
        form.wrong(field, "pt.connection.refused." + refused.rule());
    }

    private static boolean isRemoved(Form form, String field) {
        return form.value("remove_" + field).equals("true");
    }

    private static String told(SecretState state, Instant setAt, Words words) {
        return state == SecretState.SET && setAt != null
                ? words.of("pt.secret.SET.since", words.minute(setAt))
                : words.of("pt.secret." + state);
    }
}
