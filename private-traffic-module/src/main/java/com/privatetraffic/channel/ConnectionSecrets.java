package com.privatetraffic.channel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** New values of a connection's secrets; those not named stay. Its text shows none. */
public final class ConnectionSecrets {

    private final Map<ConnectionSecret, Optional<String>> values = new EnumMap<>(ConnectionSecret.class);

    /** Also names this one: exactly this value, blanks included; empty removes it. */
    public ConnectionSecrets with(ConnectionSecret secret, Optional<String> value) {
        ConnectionSecrets more = new ConnectionSecrets();
        more.values.putAll(values);
        more.values.put(secret, value);
        return more;
    }

    Map<ConnectionSecret, Optional<String>> values() {
        return values;
    }

    @Override
    public String toString() {
        return "ConnectionSecrets" + values.keySet();
    }
}
