package org.pillarbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom inside the domain. The tables here are the documentation of the rooms' order and doors. */
class RoomsTest {
    private static final String ROOT = "org.pillarbox.";

    /** A room knows the rooms on lines above its own, and itself. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("message", "journal"),
            Set.of("settings"),
            Set.of("directory", "dns"),
            Set.of("store", "addressbook", "certificates"),
            Set.of("quota", "finger"),
            Set.of("rules", "filter", "extension"),
            Set.of("autoresponse", "queue", "receipt", "connection"),
            Set.of("lists"),
            Set.of("routing"),
            Set.of("inmail", "outmail"),
            Set.of("schedule"),
            Set.of("summary", "monitor"),
            Set.of("daemon"),
            Set.of("listener"),
            Set.of("boot"));

    /** Inner rooms that no other room may enter, whatever their feature. */
    private static final Set<String> PRIVATE = Set.of("jpa", "bean");

    /** Further inner rooms of single features. */
    private static final Map<String, Set<String>> INNER = Map.of("store", Set.of("log", "housekeeping", "verify"));

    /** Where the container's interfaces may be used: inner rooms of every feature, and whole rooms. */
    private static final Set<String> CONTAINER_ROOMS = Set.of("listener", "boot");

    /** Parts of the API for one protocol, which only the listeners speak; the others are for all. */
    private static final Set<String> PROTOCOLS = Set.of("smtp", "pop3", "imap", "ldap", "finger", "password", "status");

    /** Libraries, and the one kind of inner room that knows each. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("org.hibernate.", "jpa"),
            Map.entry("org.flywaydb.", "schema"),
            Map.entry("org.bouncycastle.", "tls"),
            Map.entry("org.shredzone.acme4j.", "acme"),
            Map.entry("org.apache.james.mime4j.", "mime"),
            Map.entry("org.jsoup.", "html"),
            Map.entry("org.apache.commons.csv.", "csv"),
            Map.entry("org.xbill.", "resolver"),
            Map.entry("org.luaj.", "lua"),
            Map.entry("com.unboundid.", "ldap"),
            Map.entry("crawlercommons.", "suffix"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The scripted peer of the tests, which is a jar in a whole build and a folder in an IDE.
            .withImportOption(
                    location -> !location.contains("pillarbox-protocol") && !location.contains("/protocol/target/"))
            .importPackages("org.pillarbox");

    @Test
    void everyPackageIsInARoomOfTheTable() {
        Set<String> unknown = new TreeSet<>();
        CLASSES.stream().map(RoomsTest::room).filter(room -> line(room) < 0).forEach(unknown::add);
        unknown.remove("api");
        assertEquals(Set.of(), unknown);
    }

    @Test
    void aRoomKnowsOnlyTheRoomsBelowIt() {
        check((from, to) -> isRoom(to) && line(room(to)) >= line(room(from)) && !room(to).equals(room(from)));
    }

    @Test
    void innerRoomsAreEnteredFromTheirOwnRoomOnly() {
        check((from, to) -> isRoom(to) && !room(to).equals(room(from)) && isPrivate(to));
    }

    @Test
    void theContainerIsKnownOnlyWhereItMustBe() {
        check((from, to) -> to.getPackageName().startsWith("jakarta.")
                && !PRIVATE.contains(inner(from))
                && !CONTAINER_ROOMS.contains(room(from)));
    }

    @Test
    void tablesKnowNothingOfTheContainerButPersistence() {
        check((from, to) -> lastPart(from).equals("jpa")
                && to.getPackageName().startsWith("jakarta.")
                && !to.getPackageName().startsWith("jakarta.persistence"));
    }

    @Test
    void eachLibraryIsKnownInOneKindOfRoom() {
        check((from, to) -> LIBRARIES.entrySet().stream()
                .anyMatch(library -> to.getPackageName().startsWith(library.getKey())
                        && !lastPart(from).equals(library.getValue())));
    }

    @Test
    void entitiesAreUsedInTheirOwnPackageOnly() {
        check((from, to) -> to.isAnnotatedWith("jakarta.persistence.Entity")
                && !from.getPackageName().equals(to.getPackageName()));
    }

    @Test
    void protocolsAreSpokenByListenersAndPortsAreControlledByFew() {
        check((from, to) -> to.getPackageName().startsWith(ROOT + "api.")
                && (PROTOCOLS.contains(inner(to)) && !room(from).equals("listener")
                        || inner(to).equals("control")
                                && !Set.of("settings", "monitor", "boot").contains(room(from))));
    }

    @Test
    void theTableIsHeldAgainstRealClasses() {
        assertTrue(CLASSES.stream()
                .anyMatch(each -> room(each).equals("store") && inner(each).equals("jpa")));
    }

    private static void check(BiPredicate<JavaClass, JavaClass> forbidden) {
        Set<String> violations = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            if (isRoom(from)) {
                targets(from)
                        .filter(to -> forbidden.test(from, to))
                        .forEach(to -> violations.add(from.getName() + " -> " + to.getName()));
            }
        }
        assertEquals(Set.of(), violations);
    }

    private static Stream<JavaClass> targets(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType);
    }

    private static boolean isRoom(JavaClass each) {
        return each.getPackageName().startsWith(ROOT) && !room(each).equals("api");
    }

    private static boolean isPrivate(JavaClass each) {
        return PRIVATE.contains(lastPart(each))
                || PRIVATE.contains(inner(each))
                || INNER.getOrDefault(room(each), Set.of()).contains(inner(each));
    }

    private static String room(JavaClass each) {
        return part(each, 2);
    }

    private static String inner(JavaClass each) {
        String last = lastPart(each);
        return PRIVATE.contains(last) ? last : part(each, 3);
    }

    private static String lastPart(JavaClass each) {
        String name = each.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String part(JavaClass each, int index) {
        String[] parts = each.getPackageName().split("\\.");
        return parts.length > index ? parts[index] : "";
    }

    private static int line(String room) {
        for (int line = 0; line < ORDER.size(); line++) {
            if (ORDER.get(line).contains(room)) {
                return line;
            }
        }
        return -1;
    }
}
