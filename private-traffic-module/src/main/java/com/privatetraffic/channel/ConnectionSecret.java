package com.privatetraffic.channel;

/** What of a connection is secret. */
public enum ConnectionSecret {
    /** With it the platform signs what it sends. */
    APP_SECRET("app_secret"),
    /** What the platform shows to prove that it was told our address by us. */
    VERIFY_TOKEN("verify_token");

    private final String column;

    ConnectionSecret(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
