package org.pillarbox.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.login.AccountLocks;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingsAdministration;

/** The doors of the domain as a neighbour finds them. */
@ExtendWith(ArquillianExtension.class)
class FacadesIT {
    private static final String STRUCTURE =
            """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3"><deployment><dependencies>
              <module name="deployment.pillarbox.ear.pillarbox-ejb.jar"/>
            </dependencies></deployment></jboss-deployment-structure>""";

    private static final String NAMES = "java:global/pillarbox/pillarbox-ejb/";

    @Resource(lookup = "java:/jdbc/PillarboxDS")
    private DataSource database;

    @Deployment
    static WebArchive neighbour() {
        return ShrinkWrap.create(WebArchive.class, "neighbour.war")
                .addClass(FacadesIT.class)
                .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
    }

    @Test
    void settingsAreForAdministratorsOnly() throws NamingException {
        SettingsAdministration settings =
                InitialContext.doLookup(NAMES + "SettingsAdministrationBean!" + SettingsAdministration.class.getName());
        assertThrows(EJBAccessException.class, () -> settings.get(LocalMailSettings.class));
    }

    @Test
    void usersAreForAdministratorsOnly() throws NamingException {
        UserAdministration users =
                InitialContext.doLookup(NAMES + "UserAdministrationBean!" + UserAdministration.class.getName());
        assertThrows(EJBAccessException.class, () -> users.find("postmaster"));
    }

    @Test
    void groupsAreForAdministratorsOnly() throws NamingException {
        GroupAdministration groups =
                InitialContext.doLookup(NAMES + "GroupAdministrationBean!" + GroupAdministration.class.getName());
        assertThrows(EJBAccessException.class, groups::names);
        assertThrows(EJBAccessException.class, () -> groups.create("staff", GroupSettings.NONE));
        assertThrows(EJBAccessException.class, () -> groups.delete(Set.of(1L)));
    }

    @Test
    void locksAreForAdministratorsOnly() throws NamingException {
        AccountLocks locks = InitialContext.doLookup(NAMES + "AccountLocksBean!" + AccountLocks.class.getName());
        assertThrows(EJBAccessException.class, locks::list);
        assertThrows(EJBAccessException.class, locks::unlockAll);
    }

    @Test
    void jobsAreRememberedInTheSameDatabase() throws SQLException {
        assertNotNull(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet jobs = statement.executeQuery("select count(*) from JOB_INSTANCE")) {
            jobs.next();
            assertEquals(0, jobs.getLong(1));
        }
    }
}
