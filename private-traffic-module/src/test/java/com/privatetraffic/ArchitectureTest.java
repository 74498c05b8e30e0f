package com.privatetraffic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Which way the arrows go. */
@AnalyzeClasses(packages = "com.privatetraffic", importOptions = ArchitectureTest.TheModule.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> BINARY_FRACTIONS = DescribedPredicate.describe(
            "double or float", type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));

    /** What this module ships: neither its tests nor the starter, whose packages begin alike. */
    static final class TheModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("private-traffic-module/target/classes");
        }
    }

    @ArchTest
    static final ArchRule capabilities_have_no_cycles =
            slices().matching("com.privatetraffic.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_adapter_knows_the_host = noClasses()
            .that()
            .resideOutsideOfPackage("com.privatetraffic.broadleaf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.broadleafcommerce.core..", "org.broadleafcommerce.profile..");

    @ArchTest
    static final ArchRule only_pages_and_endpoints_know_the_web = noClasses()
            .that()
            .haveNameNotMatching(".*(Page|Endpoint|Errors)(\\$.*)?")
            .and()
            .resideOutsideOfPackages(
                    "com.privatetraffic.api..",
                    "com.privatetraffic.autoconfigure..",
                    "com.privatetraffic.broadleaf..",
                    "com.privatetraffic.setup..",
                    // What it shows stands on the shop's pages: cookies, forms and models are its matter.
                    "com.privatetraffic.storefront..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.web..");

    @ArchTest
    static final ArchRule pages_and_endpoints_never_touch_tables = noClasses()
            .that()
            .haveNameMatching(".*(Page|Endpoint)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule the_ground_floor_knows_no_capability = classes()
            .that()
            .resideInAnyPackage("com.privatetraffic.setup..", "com.privatetraffic.money..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are outside the module, or of setup or money",
                    type -> !type.getPackageName().startsWith("com.privatetraffic.")
                            || type.getPackageName().startsWith("com.privatetraffic.setup")
                            || type.getPackageName().startsWith("com.privatetraffic.money")));

    @ArchTest
    static final ArchRule nothing_depends_on_the_wiring = noClasses()
            .that()
            .resideOutsideOfPackage("com.privatetraffic.autoconfigure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.privatetraffic.autoconfigure..");

    @ArchTest
    static final ArchRule money_is_never_kept_in_binary_fractions = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "com.privatetraffic.money..", "com.privatetraffic.ledger..", "com.privatetraffic.commission..")
            .should()
            .notHaveRawType(BINARY_FRACTIONS);

    @ArchTest
    static final ArchRule money_is_never_returned_in_binary_fractions = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "com.privatetraffic.money..", "com.privatetraffic.ledger..", "com.privatetraffic.commission..")
            .should()
            .notHaveRawReturnType(BINARY_FRACTIONS);

    @ArchTest
    static final ArchRule amounts_are_pure = noClasses()
            .that()
            .resideInAPackage("com.privatetraffic.money..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax..");
}
