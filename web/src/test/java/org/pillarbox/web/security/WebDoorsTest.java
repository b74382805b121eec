package org.pillarbox.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.access.AccessArea;

class WebDoorsTest {
    private static final WebUser FRED = new WebUser("Fred", false, false);
    private static final WebUser BOSS = new WebUser("boss", true, false);

    private final WebDoors doors = new WebDoors();
    private AccessSettings access = new AccessSettings(Map.of());

    @BeforeEach
    void open() {
        doors.settings = new Settings() {
            @Override
            public <T extends Record> T get(Class<T> kind) {
                return kind.cast(access);
            }
        };
    }

    private static HttpServletRequest from(String address) {
        return Requests.of("GET", "/admin/home", false, Map.of("from", address));
    }

    @Test
    @Tag("SRV-293")
    void withoutLinesEverybodyIsLetIn() {
        assertTrue(doors.isOpen(from("203.0.113.9")));
        assertTrue(doors.isOpen(from("unknown")));
        assertEquals(Optional.of(BOSS), doors.admit(BOSS, from("203.0.113.9")));
    }

    @Test
    @Tag("SRV-297")
    @Tag("SRV-298")
    @Tag("WEB-031")
    void whoIsLoggedInMustBeAllowedWhereTheRequestComesFrom() {
        access = access.with(AccessArea.WEB, "192.168.1.0 255.255.255.0 fred bob sarah");
        assertTrue(doors.isOpen(from("192.168.1.7")));
        assertFalse(doors.isOpen(from("10.0.0.1")));
        assertFalse(doors.isOpen(from("unknown")));
        assertEquals(Optional.of(FRED), doors.admit(FRED, from("192.168.1.7")));
        assertEquals(Optional.empty(), doors.admit(BOSS, from("192.168.1.7")));
        assertEquals(Optional.empty(), doors.admit(FRED, from("10.0.0.1")));
    }

    @Test
    @Tag("SRV-297")
    @Tag("SRV-022")
    void theConsoleCanBeKeptToSomeAdministratorsAndPlaces() {
        access = access.with(AccessArea.WEB_ADMIN, "127.0.0.1\n10.0.0.0/8 boss");
        WebUser chief = new WebUser("chief", true, false);
        assertEquals(Optional.of(BOSS), doors.admit(BOSS, from("10.0.0.1")));
        assertEquals(Optional.of(new WebUser("chief", false, false)), doors.admit(chief, from("10.0.0.1")));
        assertEquals(Optional.of(chief), doors.admit(chief, from("0:0:0:0:0:0:0:1")));
        assertEquals(Optional.of(FRED), doors.admit(FRED, from("203.0.113.9")), "the users' pages stay open");
        assertTrue(doors.isOpen(from("203.0.113.9")));
    }
}
