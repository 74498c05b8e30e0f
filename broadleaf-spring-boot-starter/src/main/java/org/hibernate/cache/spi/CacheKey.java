package org.hibernate.cache.spi;

import java.io.Serializable;

/**
 * Stands in the method bodies of Broadleaf's hydrated caches; Hibernate 5 replaced it. No key is ever of this type, so the
 * caches' early eviction of hydrated fields never runs and entries leave by their time to live.
 */
public interface CacheKey extends Serializable {

    Serializable getKey();

    String getEntityOrRoleName();
}
