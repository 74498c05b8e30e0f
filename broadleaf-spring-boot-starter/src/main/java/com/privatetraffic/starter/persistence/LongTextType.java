package com.privatetraffic.starter.persistence;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.MaterializedClobType;

/** Knows the type name {@code org.hibernate.type.StringClobType}, which Broadleaf's mappings carry, as a long text. */
public class LongTextType implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry registry) {
        types.contributeType(new MaterializedClobType(), "org.hibernate.type.StringClobType");
    }
}
