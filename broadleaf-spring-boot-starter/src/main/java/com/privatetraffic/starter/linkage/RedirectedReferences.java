package com.privatetraffic.starter.linkage;

import java.util.List;
import java.util.Map;

/** The table: every Broadleaf class whose compiled references are redirected, and why. */
final class RedirectedReferences {

    private static final String MATCHER = "org/springframework/security/web/util/";
    private static final String CRITERIA = "org/hibernate/ejb/criteria/";
    private static final String CRITERIA_5 = "org/hibernate/query/criteria/internal/";
    private static final String SESSION_FACTORY = "org/hibernate/internal/SessionFactoryImpl";

    static final List<RedirectedClass> TABLE = List.of(
            new RedirectedClass(
                    "org.broadleafcommerce.core.web.order.security.CartStateFilter",
                    "org.broadleafcommerce.core.web.order.security.CartStateRequestProcessor",
                    Map.of(
                            MATCHER + "RequestMatcher", MATCHER + "matcher/RequestMatcher",
                            MATCHER + "AntPathRequestMatcher", MATCHER + "matcher/AntPathRequestMatcher"),
                    List.of(),
                    "Spring Security 3.2 moved the request matchers"),
            new RedirectedClass(
                    "org.broadleafcommerce.openadmin.server.security.service.AdminUserDetailsServiceImpl",
                    "org.broadleafcommerce.openadmin.server.security.service.AdminSecurityService",
                    Map.of(
                            "org/springframework/security/core/authority/GrantedAuthorityImpl",
                            "org/springframework/security/core/authority/SimpleGrantedAuthority"),
                    List.of(),
                    "Spring Security 4 removed GrantedAuthorityImpl"),
            new RedirectedClass(
                    "org.broadleafcommerce.openadmin.server.service.persistence.module.BasicPersistenceModule",
                    "org.broadleafcommerce.openadmin.server.service.persistence.module.PersistenceModule",
                    Map.of(),
                    List.of(RedirectedCall.renamed(
                            "org/hibernate/Session",
                            "getFlushMode",
                            "()Lorg/hibernate/FlushMode;",
                            "getHibernateFlushMode")),
                    "Hibernate 5.2 gave getFlushMode to JPA's type"),
            new RedirectedClass(
                    "org.broadleafcommerce.openadmin.server.dao.provider.metadata.MapFieldsFieldMetadataProvider",
                    "org.broadleafcommerce.openadmin.server.dao.provider.metadata.FieldMetadataProvider",
                    Map.of(
                            "org/hibernate/type/TypeResolver",
                            "com/privatetraffic/starter/persistence/BasicTypeResolver"),
                    List.of(),
                    "Hibernate 5.3 took TypeResolver's empty constructor"),
            new RedirectedClass(
                    "org.broadleafcommerce.openadmin.server.service.persistence.module.criteria.FieldPathBuilder",
                    "org.broadleafcommerce.openadmin.server.service.persistence.module.criteria.FieldPath",
                    Map.of(
                            CRITERIA + "CriteriaBuilderImpl",
                            CRITERIA_5 + "CriteriaBuilderImpl",
                            CRITERIA + "path/PluralAttributePath",
                            CRITERIA_5 + "path/PluralAttributePath",
                            CRITERIA + "path/SingularAttributePath",
                            CRITERIA_5 + "path/SingularAttributePath",
                            "org/hibernate/ejb/EntityManagerFactoryImpl",
                            SESSION_FACTORY),
                    List.of(RedirectedCall.toStatic(
                            SESSION_FACTORY,
                            "getSessionFactory",
                            "()L" + SESSION_FACTORY + ";",
                            "com/privatetraffic/starter/persistence/SessionFactories",
                            "itself",
                            "(L" + SESSION_FACTORY + ";)L" + SESSION_FACTORY + ";")),
                    "Hibernate 5.2 merged hibernate-entitymanager into core"));

    private RedirectedReferences() {}
}
