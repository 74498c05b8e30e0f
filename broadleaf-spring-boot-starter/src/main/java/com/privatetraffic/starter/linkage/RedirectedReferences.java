package com.privatetraffic.starter.linkage;

import static com.privatetraffic.starter.linkage.RedirectedCall.renamed;
import static com.privatetraffic.starter.linkage.RedirectedCall.toStatic;

import java.util.List;
import java.util.Map;

/** The table: every Broadleaf class whose compiled references are redirected, and why. */
final class RedirectedReferences {

    private static final String BROADLEAF = "org.broadleafcommerce.";
    private static final String ADMIN = BROADLEAF + "openadmin.server.";
    private static final String HERE = "com/privatetraffic/starter/persistence/";
    private static final String MATCHER = "org/springframework/security/web/util/";
    private static final String CRITERIA_4 = "org/hibernate/ejb/criteria/";
    private static final String CRITERIA_5 = "org/hibernate/query/criteria/internal/";
    private static final String SESSION_FACTORY = "org/hibernate/internal/SessionFactoryImpl";
    private static final String RULE_SHAPE = "(Ljava/lang/String;Lorg/mvel2/ParserContext;)Ljava/io/Serializable;";
    private static final String FIELD_PATH_BUILDER =
            "org/broadleafcommerce/openadmin/server/service/persistence/module/criteria/FieldPathBuilder";

    static final List<RedirectedClass> TABLE = List.of(
            new RedirectedClass(
                    BROADLEAF + "core.web.order.security.CartStateFilter",
                    BROADLEAF + "core.web.order.security.CartStateRequestProcessor",
                    Map.of(
                            MATCHER + "RequestMatcher", MATCHER + "matcher/RequestMatcher",
                            MATCHER + "AntPathRequestMatcher", MATCHER + "matcher/AntPathRequestMatcher"),
                    List.of(),
                    "Spring Security 3.2 moved the request matchers"),
            new RedirectedClass(
                    ADMIN + "security.service.AdminUserDetailsServiceImpl",
                    ADMIN + "security.service.AdminSecurityService",
                    Map.of(
                            "org/springframework/security/core/authority/GrantedAuthorityImpl",
                            "org/springframework/security/core/authority/SimpleGrantedAuthority"),
                    List.of(),
                    "Spring Security 4 removed GrantedAuthorityImpl"),
            new RedirectedClass(
                    ADMIN + "service.persistence.module.BasicPersistenceModule",
                    ADMIN + "service.persistence.module.PersistenceModule",
                    Map.of(),
                    List.of(renamed(
                            "org/hibernate/Session",
                            "getFlushMode",
                            "()Lorg/hibernate/FlushMode;",
                            "getHibernateFlushMode")),
                    "Hibernate 5.2 gave getFlushMode to JPA's type"),
            new RedirectedClass(
                    ADMIN + "dao.provider.metadata.MapFieldsFieldMetadataProvider",
                    ADMIN + "dao.provider.metadata.FieldMetadataProvider",
                    Map.of(),
                    Map.of("org/hibernate/type/TypeResolver", HERE + "BasicTypeResolver"),
                    List.of(),
                    "Hibernate 5.3 took TypeResolver's empty constructor"),
            new RedirectedClass(
                    ADMIN + "service.persistence.module.criteria.FieldPathBuilder",
                    ADMIN + "service.persistence.module.criteria.FieldPath",
                    Map.of(
                            CRITERIA_4 + "CriteriaBuilderImpl",
                            CRITERIA_5 + "CriteriaBuilderImpl",
                            CRITERIA_4 + "path/PluralAttributePath",
                            CRITERIA_5 + "path/PluralAttributePath",
                            CRITERIA_4 + "path/SingularAttributePath",
                            CRITERIA_5 + "path/SingularAttributePath",
                            "org/hibernate/ejb/EntityManagerFactoryImpl",
                            SESSION_FACTORY),
                    List.of(
                            toStatic(
                                    SESSION_FACTORY,
                                    "getSessionFactory",
                                    "()L" + SESSION_FACTORY + ";",
                                    HERE + "SessionFactories",
                                    "itself",
                                    "(L" + SESSION_FACTORY + ";)L" + SESSION_FACTORY + ";"),
                            toStatic(
                                    FIELD_PATH_BUILDER,
                                    "copyCollectionPersister",
                                    "(Ljava/lang/String;Ljava/lang/String;L" + SESSION_FACTORY + ";)V",
                                    HERE + "SessionFactories",
                                    "copyCollectionPersister",
                                    "(Ljava/lang/Object;Ljava/lang/String;Ljava/lang/String;L" + SESSION_FACTORY
                                            + ";)V")),
                    "Hibernate 5.2 merged hibernate-entitymanager into core and moved the persisters to the metamodel"),
            new RedirectedClass(
                    BROADLEAF + "common.util.dao.DynamicDaoHelperImpl",
                    BROADLEAF + "common.util.dao.DynamicDaoHelper",
                    Map.of(),
                    List.of(
                            toStatic(
                                    "org/hibernate/SessionFactory",
                                    "getAllClassMetadata",
                                    "()Ljava/util/Map;",
                                    HERE + "SessionFactories",
                                    "allClassMetadata",
                                    "(Lorg/hibernate/SessionFactory;)Ljava/util/Map;"),
                            toStatic(
                                    "org/hibernate/SessionFactory",
                                    "getClassMetadata",
                                    "(Ljava/lang/Class;)Lorg/hibernate/metadata/ClassMetadata;",
                                    HERE + "SessionFactories",
                                    "classMetadata",
                                    "(Lorg/hibernate/SessionFactory;Ljava/lang/Class;)Lorg/hibernate/metadata/ClassMetadata;")),
                    "Hibernate 5.2 refuses to list class metadata, and throws where it had none of a class"),
            new RedirectedClass(
                    BROADLEAF + "common.sandbox.dao.SandBoxDaoImpl",
                    BROADLEAF + "common.sandbox.dao.SandBoxDao",
                    Map.of(),
                    List.of(toStatic(
                            "javax/persistence/criteria/Path",
                            "as",
                            "(Ljava/lang/Class;)Ljavax/persistence/criteria/Expression;",
                            HERE + "Criteria",
                            "uncast",
                            "(Ljavax/persistence/criteria/Path;Ljava/lang/Class;)"
                                    + "Ljavax/persistence/criteria/Expression;")),
                    "Hibernate 5 renders as() on an entity path as an SQL cast"),
            compilingRules(BROADLEAF + "common.rule.MvelHelper", BROADLEAF + "common.rule.SimpleRule"),
            compilingRules(BROADLEAF + "common.rule.AbstractRuleProcessor", BROADLEAF + "common.rule.RuleProcessor"),
            compilingRules(
                    BROADLEAF + "core.offer.service.processor.AbstractBaseProcessor",
                    BROADLEAF + "core.offer.service.processor.BaseProcessor"),
            compilingRules(
                    BROADLEAF + "core.pricing.service.workflow.ConsolidateFulfillmentFeesActivity",
                    BROADLEAF + "core.pricing.service.workflow.TotalActivity"));

    private RedirectedReferences() {}

    private static RedirectedClass compilingRules(String name, String neighbour) {
        return new RedirectedClass(
                name,
                neighbour,
                Map.of(),
                List.of(toStatic(
                        "org/mvel2/MVEL",
                        "compileExpression",
                        RULE_SHAPE,
                        "com/privatetraffic/starter/rules/CheckedRules",
                        "compile",
                        RULE_SHAPE)),
                "MVEL runs whatever a rule in the database says");
    }
}
