package com.privatetraffic.starter.persistence;

import java.sql.Types;
import org.hibernate.dialect.PostgreSQL10Dialect;
import org.hibernate.type.descriptor.sql.LongVarbinaryTypeDescriptor;
import org.hibernate.type.descriptor.sql.LongVarcharTypeDescriptor;
import org.hibernate.type.descriptor.sql.SqlTypeDescriptor;

/** Keeps Broadleaf's long texts as {@code text} and its images as {@code bytea}; the stock dialect makes large objects. */
public class LongTextPostgreSqlDialect extends PostgreSQL10Dialect {

    public LongTextPostgreSqlDialect() {
        registerColumnType(Types.CLOB, "text");
        registerColumnType(Types.BLOB, "bytea");
    }

    @Override
    public SqlTypeDescriptor remapSqlTypeDescriptor(SqlTypeDescriptor type) {
        return switch (type.getSqlType()) {
            case Types.CLOB -> LongVarcharTypeDescriptor.INSTANCE;
            case Types.BLOB -> LongVarbinaryTypeDescriptor.INSTANCE;
            default -> super.remapSqlTypeDescriptor(type);
        };
    }
}
