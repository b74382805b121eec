package org.pillarbox.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The listener interfaces are what all others share, so they know nobody. */
@AnalyzeClasses(packages = "org.pillarbox.api", importOptions = DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule knowsOnlyTheJdk =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.pillarbox.api..", "java..");

    @ArchTest
    static final ArchRule hasNoCircles =
            slices().matching("org.pillarbox.api.(*)..").should().beFreeOfCycles();
}
