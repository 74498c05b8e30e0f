package com.privatetraffic.starter.persistence;

import java.lang.reflect.Field;
import org.broadleafcommerce.common.extensibility.jpa.MergePersistenceUnitManager;
import org.springframework.util.ReflectionUtils;

/**
 * Makes Broadleaf's merging unit manager without its JPA 2.0 decorator: it looks for an inner class of Spring 3's unit
 * manager, which Spring 5 has no more because its unit info speaks JPA 2 by itself. A factory and not a subclass, since
 * Broadleaf's class reads private members of "its superclass" by reflection.
 */
public final class UndecoratedUnits {

    private UndecoratedUnits() {}

    public static MergePersistenceUnitManager manager() {
        MergePersistenceUnitManager manager = new MergePersistenceUnitManager();
        Field decorate = ReflectionUtils.findField(MergePersistenceUnitManager.class, "jpa2ApiPresent");
        ReflectionUtils.makeAccessible(decorate);
        ReflectionUtils.setField(decorate, manager, false);
        return manager;
    }
}
