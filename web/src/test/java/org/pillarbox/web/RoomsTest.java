package org.pillarbox.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.faces.view.ViewScoped;
import java.io.Serializable;

/** Who may know whom: pages know the doors of the rooms, nothing behind them. */
@AnalyzeClasses(packages = "org.pillarbox.web", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule knowsDoorsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.pillarbox..jpa..",
                    "org.pillarbox..bean..",
                    "org.pillarbox.listener..",
                    "org.pillarbox.boot..",
                    "org.pillarbox.protocol..",
                    "org.pillarbox.ra..",
                    "org.pillarbox.batch..",
                    "jakarta.persistence..",
                    "java.sql..");

    @ArchTest
    static final ArchRule usesOfTheApiOnlyMail = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.pillarbox.api.smtp..",
                    "org.pillarbox.api.pop3..",
                    "org.pillarbox.api.login..",
                    "org.pillarbox.api.control..");

    @ArchTest
    static final ArchRule helpStandsAlone = noClasses()
            .that()
            .resideInAPackage("..web.help..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..admin..");

    @ArchTest
    static final ArchRule frameDoesNotKnowPages = noClasses()
            .that()
            .resideInAnyPackage("..web.shell..", "..web.security..", "..web.login..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web.admin..", "..web.account..");

    @ArchTest
    static final ArchRule viewsThatStayCanBeStored =
            classes().that().areAnnotatedWith(ViewScoped.class).should().implement(Serializable.class);
}
