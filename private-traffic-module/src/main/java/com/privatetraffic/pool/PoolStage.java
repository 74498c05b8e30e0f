package com.privatetraffic.pool;

/** How far a pool's people have come; a pool may jump forward or back, with a reason. */
public enum PoolStage {
    MARKETPLACE,
    SOCIAL,
    MICRO_STORE,
    /** The store's own site or app. */
    OWN
}
