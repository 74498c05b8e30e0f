package com.privatetraffic.admin.pool;

import com.privatetraffic.admin.page.OwnSection;

/** Pools and their neighbours; also what the permissions for pools and channels are tied to. */
public final class PoolSection extends OwnSection {

    /** Its address. */
    public static final String ADDRESS = "/pt-pool";

    PoolSection() {
        super(
                "pt-pool",
                new Tab("pools", ADDRESS, PoolSection.class),
                new Tab("channels", "/pt-channel", PoolSection.class),
                new Tab("connections", "/pt-connection", ConnectionRights.class));
    }
}
