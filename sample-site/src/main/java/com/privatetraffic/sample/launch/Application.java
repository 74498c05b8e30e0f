package com.privatetraffic.sample.launch;

import java.util.Locale;

/** The two applications of the store: how they are called, where they answer, which configuration is theirs. */
public enum Application {
    STOREFRONT(8080),
    ADMIN(8081);

    private final int defaultPort;

    Application(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** As typed on the command line, as the name of the configuration file and of {@code broadleaf.application}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code store.storefront.port} or {@code store.admin.port}. */
    String portProperty() {
        return "store." + word() + ".port";
    }

    int defaultPort() {
        return defaultPort;
    }
}
