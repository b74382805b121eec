package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.PASSWORD;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.directory.Protocol;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.SmtpLogin;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.access.AccessArea;
import org.pillarbox.settings.schema.DatabaseKind;

/** Access restrictions that name users, where somebody has given the right password. */
class AccessAtLoginTest {
    private static final String OFFICE = "192.168.1.7";

    @TempDir
    private Path keys;

    private LoginFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new LoginFixture(DatabaseKind.H2, keys);
        fixture.directory.create("Fred");
        fixture.directory.create("karen");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void restrict(AccessArea area, String text) {
        fixture.directory.changedSettings.put(AccessSettings.class, new AccessSettings(Map.of()).with(area, text));
    }

    @Test
    @Tag("SRV-298")
    @Tag("SRV-301")
    void theRightPasswordOpensOnlyForUsersOfTheLine() {
        restrict(AccessArea.POP3, "192.168.1.0 255.255.255.0 fred bob sarah");
        assertTrue(fixture.opens(Protocol.POP3, "FRED", PASSWORD, OFFICE));
        assertFalse(fixture.opens(Protocol.POP3, "karen", PASSWORD, OFFICE));
        assertFalse(fixture.opens(Protocol.POP3, "fred", PASSWORD, "10.0.0.1"));
        assertTrue(fixture.opens(Protocol.SMTP, "karen", PASSWORD, OFFICE), "another service");
    }

    @Test
    @Tag("SRV-297")
    @Tag("WEB-031")
    void theWebAsksTooAndTheSecurityLogSaysWhy() {
        restrict(AccessArea.WEB, "!127.0.0.1 karen\n0.0.0.0 0.0.0.0\n");
        assertTrue(fixture.opens(Protocol.WEB, "fred", PASSWORD, "127.0.0.1"));
        assertTrue(fixture.opens(Protocol.WEB, "karen", PASSWORD, "10.0.0.1"));
        assertFalse(fixture.opens(Protocol.WEB, "karen", PASSWORD, "127.0.0.1"));
        assertFalse(fixture.opens(Protocol.WEB, "karen", PASSWORD, "0:0:0:0:0:0:0:1"));
        SecurityLog.Entry last = fixture.directory.securityLog().list(0, 1).get(0);
        assertEquals("karen", last.account());
        assertEquals("the access restrictions do not let this user in from this address", last.details());
    }

    @Test
    @Tag("SRV-299")
    void aLineWithNamesIsTheLastWordForItsAddresses() {
        restrict(AccessArea.SMTP, "192.168.1.0/24 fred\n192.168.1.0/24 karen\n");
        assertTrue(fixture.opens(Protocol.SMTP, "fred", PASSWORD, OFFICE));
        assertFalse(fixture.opens(Protocol.SMTP, "karen", PASSWORD, OFFICE));
    }

    @Test
    void anAddressThatIsNoneIsKeptOutWhereThereAreRestrictions() {
        restrict(AccessArea.WEB, "0.0.0.0 0.0.0.0");
        assertFalse(fixture.opens(Protocol.WEB, "fred", PASSWORD, "unknown"));
        restrict(AccessArea.WEB, "# nothing");
        assertTrue(fixture.opens(Protocol.WEB, "fred", PASSWORD, "unknown"));
    }

    @Test
    @Tag("SRV-119")
    @Tag("SRV-306")
    void smtpLetsUsersLogInFromAnywhereWhereItsRestrictionsSayWhoNeedNot() {
        restrict(AccessArea.SMTP, "!10.0.0.7\n10.0.0.0/24\n192.168.1.0/24 fred");
        for (String address : new String[] {"10.0.0.7", "203.0.113.9", "10.0.0.8"}) {
            assertTrue(fixture.opens(Protocol.SMTP, "karen", PASSWORD, address), address);
        }
        assertFalse(fixture.opens(Protocol.SMTP, "karen", PASSWORD, OFFICE), "a line that names others");
        SmtpSettings page = fixture.directory.settings.get(SmtpSettings.class);
        fixture.directory.changedSettings.put(SmtpSettings.class, page.with(SmtpLogin.DEFAULT, AntiRelay.LAN));
        assertFalse(fixture.opens(Protocol.SMTP, "karen", PASSWORD, "203.0.113.9"));
    }
}
