package com.privatetraffic.admin.pool;

/** What the permissions for connections are tied to: whoever has their secrets can speak for the store. */
public final class ConnectionRights {

    private ConnectionRights() {}
}
