package org.pillarbox.ra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in the resource adapter. */
@AnalyzeClasses(packages = "org.pillarbox.ra", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule theAdapterKnowsTheProtocolsTheApiAndNetty = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.management..",
                    "javax.naming..",
                    "javax.net.ssl..",
                    "javax.security.auth.x500..",
                    "javax.transaction.xa..",
                    "jakarta.resource..",
                    "io.netty..",
                    "org.pillarbox.api..",
                    "org.pillarbox.protocol..",
                    "org.pillarbox.ra..");

    @ArchTest
    static final ArchRule onlyTheDoorKnowsTheContainer = noClasses()
            .that()
            .resideInAnyPackage("org.pillarbox.ra.inbound..", "org.pillarbox.ra.control..", "org.pillarbox.ra.tls..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..");

    @ArchTest
    static final ArchRule connectionsKnowNoProtocol = noClasses()
            .that()
            .resideInAnyPackage("org.pillarbox.ra.inbound..", "org.pillarbox.ra.control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.pillarbox.protocol.smtp..",
                    "org.pillarbox.protocol.pop3..",
                    "org.pillarbox.protocol.password..",
                    "org.pillarbox.protocol.finger..");

    @ArchTest
    static final ArchRule roomsDoNotKnowEachOtherInCircles =
            slices().matching("org.pillarbox.ra.(*)..").should().beFreeOfCycles();
}
