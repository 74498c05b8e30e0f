package com.privatetraffic.starter.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bridge has a test that fails without it, and stands here with its name. */
class BridgesTest {

    private static final String HERE = "broadleaf-spring-boot-starter:starter.";
    private static final String STORY = "sample-site:sample.story.FirstPathStory#aLinkTurnsAVisitor";
    private static final String SHOPPING = "sample-site:sample.ShoppingTest#aGuestBuysAnOptionedProduct";
    private static final String HIBERNATE = HERE + "persistence.HibernateBridgesTest#";
    private static final String REDIRECTED = HERE + "linkage.RedirectedClassesTest#asPublishedItRefersToWhatIsGone";
    private static final String STAND_IN = HERE + "linkage.StandInTypesTest#withoutIt";
    private static final String BEANS = HERE + "linkage.ReplacedBeansTest#";

    private static final String RULES = HERE + "linkage.CompiledRulesTest#";
    private static final String STAFF = "sample-site:sample.AdminStaffTest#";
    private static final String MAILS = "sample-site:sample.MailTest#";
    private static final String PASSWORDS = HERE + "security.AdminPasswordsTest#";

    private static final Map<String, String> TESTS = Map.ofEntries(
            Map.entry("common.rule.MvelHelper", RULES + "ofContentAndPrices"),
            Map.entry("common.rule.AbstractRuleProcessor", RULES + "ofPagesAndContentItems"),
            Map.entry("core.offer.service.processor.AbstractBaseProcessor", RULES + "ofOffers"),
            Map.entry("core.pricing.service.workflow.ConsolidateFulfillmentFeesActivity", RULES + "ofFees"),
            Map.entry("bean blRuleFieldExtractionUtility", STAFF + "aRuleThatCallsSomething"),
            Map.entry("bean blRuleFieldValidator", STAFF + "aRuleThatCallsSomething"),
            Map.entry("bean blAdminSecurityService", PASSWORDS + "aForgottenPasswordIsSetByALink"),
            Map.entry("bean blSendAdminResetPasswordEmail", PASSWORDS + "aForgottenPasswordIsSetByALink"),
            Map.entry("bean blMailSender", PASSWORDS + "aForgottenPasswordIsSetByALink"),
            Map.entry("bean blMessageCreator", PASSWORDS + "aForgottenPasswordIsSetByALink"),
            Map.entry("bean blEmailTemplateEngine", PASSWORDS + "aForgottenPasswordIsSetByALink"),
            Map.entry("bean blSendAdminUsernameEmailInfo", PASSWORDS + "forgottenNamesAreMailed"),
            Map.entry("bean blForgotPasswordEmailInfo", MAILS + "aForgottenPasswordIsReplaced"),
            Map.entry("bean blCustomerService", MAILS + "aForgottenPasswordIsReplaced"),
            Map.entry("bean multipartResolver", HERE + "security.AdminUploadsTest#twoHundredMegabytes"),
            Map.entry("bean blStaticAssetService", HERE + "security.AdminUploadsTest#aFileThatIsNotWhatItIsCalled"),
            Map.entry("core.web.order.security.CartStateFilter", REDIRECTED),
            Map.entry("openadmin.server.security.service.AdminUserDetailsServiceImpl", REDIRECTED),
            Map.entry("openadmin.server.service.persistence.module.BasicPersistenceModule", REDIRECTED),
            Map.entry("openadmin.server.dao.provider.metadata.MapFieldsFieldMetadataProvider", REDIRECTED),
            Map.entry("openadmin.server.service.persistence.module.criteria.FieldPathBuilder", REDIRECTED),
            Map.entry(
                    "common.util.dao.DynamicDaoHelperImpl",
                    HERE + "linkage.RedirectedClassesTest#classMetadataIsListedAgain"),
            Map.entry(
                    "common.sandbox.dao.SandBoxDaoImpl",
                    HERE + "linkage.RedirectedClassesTest#anEntityThatWasCastInACriteriaQuery"),
            Map.entry("org.springframework.security.authentication.encoding.PasswordEncoder", STAND_IN),
            Map.entry("org.springframework.security.authentication.dao.SaltSource", STAND_IN),
            Map.entry("org.hibernate.ejb.Ejb3Configuration", STAND_IN),
            Map.entry("org.hibernate.cache.spi.CacheKey", STAND_IN),
            Map.entry("BasicTypeResolver", HIBERNATE + "theTypeLocatorMakesBasicTypes"),
            Map.entry("BootMetadata", HIBERNATE + "theMappingsReadAtStartAreKept"),
            Map.entry("BroadleafJpaVendorAdapter", HIBERNATE + "theEntityManagerIsOfTheType"),
            Map.entry("CacheBounds", HERE + "persistence.CacheBoundsTest#aRegionOfADay"),
            Map.entry("Criteria", HERE + "linkage.RedirectedClassesTest#anEntityThatWasCastInACriteriaQuery"),
            Map.entry("DialectOfDatabase", "sample-site:sample.StoreOnPostgresTest#aGuestFindsAndBuys"),
            Map.entry("GeneratorStrategies", HIBERNATE + "withoutTheGeneratorOfHibernate5"),
            Map.entry("LongTextPostgreSqlDialect", HIBERNATE + "longTextsAndFilesAreNoLargeObjects"),
            Map.entry("LongTextType", HIBERNATE + "aLongTextOfATypeHibernateForgot"),
            Map.entry("OwnTables", "sample-site:sample.HibernateLeavesOurTablesTest#whereTheModulesMigrationsDoNotRun"),
            Map.entry("RefreshedOrders", HIBERNATE + "anOrderCannotBeReadAnew"),
            Map.entry("SequenceTableIds", HIBERNATE + "idsComeFromTheSequenceTable"),
            Map.entry("SessionFactories", HERE + "linkage.RedirectedClassesTest#classMetadataIsListedAgain"),
            Map.entry("SharedCacheManager", BEANS + "theCacheManagerClosesWithoutReflection"),
            Map.entry("UndecoratedUnits", HIBERNATE + "theUnitManagerLooksForNoClassOfSpring3"),
            Map.entry("UnitProperties", HERE + "persistence.RowsOfOthersTest#theAdminWritesNoPriceBack"),
            Map.entry("bean blAdminPasswordEncoder", BEANS + "theEncoderIsBcrypt"),
            Map.entry("bean blPasswordEncoder", BEANS + "theEncoderIsBcrypt"),
            Map.entry("bean blCacheManager", BEANS + "theCacheManagerClosesWithoutReflection"),
            Map.entry("bean blCheckoutService", HERE + "nodes.OneCheckoutTest#anOrderTheDatabaseHasAsPlaced"),
            Map.entry("bean blConfiguration", BEANS + "aPropertyOfSpringBootWins"),
            Map.entry("bean blDefaultFileServiceProvider", HERE + "uploads.WholeFilesTest#manyWhoMakeTheSameBundle"),
            Map.entry("bean blEJB3ConfigurationDao", HIBERNATE + "theMappingsReadAtStartAreKept"),
            Map.entry("bean blExploitProtectionService", HERE + "linkage.CleanedHtmlTest#whatCouldRun"),
            Map.entry("bean blJpaVendorAdapter", HIBERNATE + "theEntityManagerIsOfTheType"),
            Map.entry("bean messageSource", STORY),
            Map.entry("bean blMergedPersistenceXmlLocations", STORY),
            Map.entry("bean blOrderDao", SHOPPING),
            Map.entry("bean blOrderLockManager", "sample-site:sample.NodesTest#aGuestWhoPaysOnBothNodes"),
            Map.entry("bean blPersistenceUnitManager", HIBERNATE + "theUnitManagerLooksForNoClassOfSpring3"),
            Map.entry("bean blPersistenceUnitPostProcessors", STORY),
            Map.entry(
                    "bean blPolymorphicEntityCheckSectionAuthorization",
                    "admin-ui-extensions:admin.SwitchedOffTest#rows_of_a_plugin"),
            Map.entry("bean blResourceBundlingService", STORY),
            Map.entry("bean blTranslationService", HERE + "admin.TranslationRightsTest#anOffersTranslationIsNotShown"),
            Map.entry("bean blTransactionManager", "sample-site:sample.OneTransactionTest#rolledBackNeither"),
            Map.entry("bean blVelocityEngine", HERE + "context.AdminBeansTest#velocityStarts"),
            Map.entry("bean blWebClasspathTemplateResolver", SHOPPING),
            Map.entry("bean entityManagerFactory", STORY),
            Map.entry("bean exporter", BEANS + "twoApplicationsMayExportTheSameName"),
            Map.entry("bean hibernateExporter", HERE + "context.AdminBeansTest#statisticsOfHibernate"));

    @Test
    void everyBridgeNamesItsTest() throws IOException {
        assertThat(TESTS.keySet()).containsExactlyInAnyOrderElementsOf(bridges());
    }

    @Test
    void everyTestNamedExists() throws IOException {
        Map<String, String> missing = new TreeMap<>();
        for (Map.Entry<String, String> bridge : TESTS.entrySet()) {
            String[] parts = bridge.getValue().split("[:#]", -1);
            Path source =
                    Path.of("..", parts[0], "src/test/java/com/privatetraffic", parts[1].replace('.', '/') + ".java");
            if (parts[2].isEmpty()
                    || !Files.exists(source)
                    || !Files.readString(source).contains("void " + parts[2])) {
                missing.put(bridge.getKey(), bridge.getValue());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> bridges() throws IOException {
        Set<String> bridges = new TreeSet<>();
        RedirectedReferences.TABLE.forEach(row -> bridges.add(row.name().replace("org.broadleafcommerce.", "")));
        Path sources = Path.of("src/main/java");
        try (Stream<Path> standIns = Files.walk(sources.resolve("org"));
                Stream<Path> hibernate = Files.list(sources.resolve("com/privatetraffic/starter/persistence"))) {
            standIns.filter(Files::isRegularFile)
                    .map(file -> sources.relativize(file).toString())
                    .forEach(file -> bridges.add(file.replace(".java", "").replace('/', '.')));
            hibernate
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .forEach(bridges::add);
        }
        Set<String> host = HostBeans.inJars();
        for (String context : new String[] {"common", "storefront", "admin"}) {
            HostBeans.in("broadleaf-starter/" + context + ".xml").stream()
                    .filter(host::contains)
                    .forEach(id -> bridges.add("bean " + id));
        }
        return bridges;
    }
}
