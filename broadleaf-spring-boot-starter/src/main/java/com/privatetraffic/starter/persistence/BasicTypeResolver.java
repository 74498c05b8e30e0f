package com.privatetraffic.starter.persistence;

import org.hibernate.type.TypeFactory;
import org.hibernate.type.TypeResolver;
import org.hibernate.type.spi.TypeConfiguration;

/** Hibernate's resolver of basic type names, with the empty constructor that MapFieldsFieldMetadataProvider calls. */
@SuppressWarnings("deprecation") // Broadleaf's admin is written against it
public class BasicTypeResolver extends TypeResolver {

    public BasicTypeResolver() {
        this(new TypeConfiguration());
    }

    private BasicTypeResolver(TypeConfiguration types) {
        super(types, new TypeFactory(types));
    }
}
