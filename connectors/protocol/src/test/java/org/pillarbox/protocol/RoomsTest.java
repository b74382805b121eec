package org.pillarbox.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Sessions know the listener interfaces and the JDK; sockets, threads and the platform are the adapter's. */
@AnalyzeClasses(packages = "org.pillarbox.protocol", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule knowsOnlyTheListenerInterfacesAndTheJdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.pillarbox.protocol..", "org.pillarbox.api..", "java..");

    @ArchTest
    static final ArchRule knowsNoSockets = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.channels..", "javax.net..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Server|Datagram|Multicast)?Socket");

    @ArchTest
    static final ArchRule startsNoThreads = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.Timer|java\\.util\\.concurrent\\..*Executor.*");

    @ArchTest
    static final ArchRule hasNoCircles =
            slices().matching("org.pillarbox.protocol.(*)..").should().beFreeOfCycles();
}
