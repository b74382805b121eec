package org.pillarbox.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Jobs call the rooms' doors, and their files name steps that are there. */
class RoomsTest {
    private static final Path JOBS = Path.of("src/main/resources/META-INF/batch-jobs");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pillarbox.batch");

    @Test
    void jobsKnowOnlyTheDoorsOfRooms() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..jpa..",
                        "..bean..",
                        "org.pillarbox.store.log..",
                        "org.pillarbox.web..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..")
                .check(CLASSES);
    }

    @Test
    void theJobsNameStepsThatAreThere() throws IOException {
        StringBuilder jobs = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(JOBS, "*.xml")) {
            for (Path file : files) {
                jobs.append(Files.readString(file));
            }
        }
        Set<String> named = Pattern.compile("(?:batchlet|listener) ref=\"(\\w+)\"")
                .matcher(jobs)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = CLASSES.stream()
                .filter(each -> each.isAnnotatedWith(Named.class))
                .map(each -> each.getAnnotationOfType(Named.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, named);
    }
}
