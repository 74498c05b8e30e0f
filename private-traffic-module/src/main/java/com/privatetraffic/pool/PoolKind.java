package com.privatetraffic.pool;

/** What a pool is, which says where its people stand on the way into the store's own hands. */
public enum PoolKind {
    MARKETPLACE(PoolStage.MARKETPLACE, Controllability.LOW),
    SOCIAL(PoolStage.SOCIAL, Controllability.MEDIUM),
    MICRO_STORE(PoolStage.MICRO_STORE, Controllability.MEDIUM),
    OWN_SITE(PoolStage.OWN, Controllability.HIGH),
    OWN_APP(PoolStage.OWN, Controllability.HIGH),
    EMAIL(PoolStage.SOCIAL, Controllability.HIGH),
    OFFLINE(PoolStage.MARKETPLACE, Controllability.LOW);

    private final PoolStage usualStage;
    private final Controllability usualControllability;

    PoolKind(PoolStage usualStage, Controllability usualControllability) {
        this.usualStage = usualStage;
        this.usualControllability = usualControllability;
    }

    /** Only a digital pool can be led to, so only it can be the main one. */
    public boolean isDigital() {
        return this != OFFLINE;
    }

    /** Where a pool of this kind begins. */
    public PoolStage usualStage() {
        return usualStage;
    }

    /** How freely a store usually reaches the people of such a pool. */
    public Controllability usualControllability() {
        return usualControllability;
    }
}
