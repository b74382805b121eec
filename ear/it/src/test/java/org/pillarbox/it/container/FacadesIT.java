package org.pillarbox.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Local;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pillarbox.directory.UserAdministration;

/** The doors of the domain as a neighbour finds them. */
@ExtendWith(ArquillianExtension.class)
class FacadesIT {
    private static final String STRUCTURE =
            """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3"><deployment><dependencies>
              <module name="deployment.pillarbox.ear.pillarbox-ejb.jar"/>
            </dependencies></deployment></jboss-deployment-structure>""";

    private static final String BEANS = "beans.txt";

    @Resource(lookup = "java:/jdbc/PillarboxDS")
    private DataSource database;

    /** Doors for the server's own parts, which no page and no protocol reaches; a new one is put here on purpose. */
    private static final Set<String> OWN_PARTS = Set.of(
            "AuditLogBean.record",
            "RoutingLedgerBean.checkpoint",
            "RoutingLedgerBean.dueReports",
            "RoutingLedgerBean.locate",
            "RoutingLedgerBean.probe",
            "RoutingLedgerBean.write");

    @EJB
    private AsUser user;

    @Deployment
    static WebArchive neighbour() throws IOException {
        return ShrinkWrap.create(WebArchive.class, "neighbour.war")
                .addClasses(FacadesIT.class, Door.class, AsUser.class)
                .addPackages(true, "org.awaitility", "org.hamcrest")
                .addAsResource(new StringAsset(String.join("\n", beans())), BEANS)
                .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
    }

    /** The names of all classes that may be session beans. */
    private static List<String> beans() throws IOException {
        try (JarFile jar = new JarFile(Path.of(UserAdministration.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.contains("/bean/") && name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .filter(name -> !name.endsWith("package-info"))
                    .toList();
        }
    }

    private static List<Door> doors() throws IOException, ClassNotFoundException {
        List<Door> doors = new ArrayList<>();
        for (String name : new String(
                        FacadesIT.class.getResourceAsStream("/" + BEANS).readAllBytes(), StandardCharsets.UTF_8)
                .split("\n")) {
            Class<?> bean = Class.forName(name);
            Local local = bean.getAnnotation(Local.class);
            if (local != null) {
                Arrays.stream(local.value())
                        .flatMap(facade -> Door.of(bean, facade))
                        .forEach(doors::add);
            }
        }
        return doors;
    }

    @Test
    @Tag("USR-222")
    void nobodyAndPlainUsersAreRefusedAtEveryDoorThatIsNotTheirs() throws Exception {
        List<String> open = new ArrayList<>();
        int tried = 0;
        for (Door door : doors()) {
            Optional<Set<String>> roles = door.roles();
            if (roles.isEmpty()) {
                continue;
            }
            tried++;
            if (!isRefused(door.knock())) {
                open.add(door + " to nobody");
            }
            if (!roles.get().contains("user") && !isRefused(user.knock(door))) {
                open.add(door + " to a plain user");
            }
        }
        assertEquals(List.of(), open);
        assertTrue(tried > 30, "doors tried: " + tried);
    }

    @Test
    void everyDoorSaysWhoMayEnter() throws Exception {
        Set<String> silent = new TreeSet<>();
        doors().stream().filter(door -> door.roles().isEmpty()).forEach(door -> silent.add(door.toString()));
        assertEquals(new TreeSet<>(OWN_PARTS), silent);
    }

    private static boolean isRefused(Optional<Throwable> thrown) {
        return thrown.filter(EJBAccessException.class::isInstance).isPresent();
    }

    @Test
    @Tag("USR-445")
    void theStartWarnsOfQuotasByAJobThatIsRememberedInTheSameDatabase() {
        assertNotNull(database);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> warningsSent() > 0);
    }

    private long warningsSent() throws SQLException {
        String runs = "select count(*) from STEP_EXECUTION where STEPNAME = 'warnings' and BATCHSTATUS = 'COMPLETED'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(runs)) {
            count.next();
            return count.getLong(1);
        }
    }
}
