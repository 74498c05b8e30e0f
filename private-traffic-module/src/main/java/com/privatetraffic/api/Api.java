package com.privatetraffic.api;

/** Where the interface lives. */
final class Api {

    static final String BASE = "/api/private-traffic/v1";

    private Api() {}
}
