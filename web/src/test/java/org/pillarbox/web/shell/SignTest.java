package org.pillarbox.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.Settings;

class SignTest {
    private static final Principal NOBODY = null;

    @Test
    @Tag("OTH-040")
    void strangersReadNeitherNameNorVersionWhereServicesAreAnonymous() {
        Sign sign = sign(true, NOBODY);
        assertEquals("Mail server", sign.getName());
        assertEquals("", sign.getVersion());
    }

    @Test
    @Tag("OTH-040")
    void namesTheSoftwareToUsersAndWhereItNeedNotBeHidden() {
        for (Sign sign : new Sign[] {sign(true, () -> "ann"), sign(false, NOBODY)}) {
            assertEquals("Pillarbox", sign.getName());
            assertEquals(sign.product.getVersion(), sign.getVersion());
        }
    }

    @Test
    void namesNothingWhileNothingCanBeAsked() {
        Sign sign = sign(false, NOBODY);
        sign.settings = new Settings() {
            @Override
            public <T extends Record> T get(Class<T> type) {
                throw new IllegalStateException("no database");
            }
        };
        assertEquals("Mail server", sign.getName());
    }

    private static Sign sign(boolean anonymous, Principal user) {
        Sign sign = new Sign();
        sign.product = new Product();
        sign.settings = new Settings() {
            @Override
            public <T extends Record> T get(Class<T> type) {
                return type.cast(new ConsoleSettings(50, anonymous, false));
            }
        };
        sign.request = (HttpServletRequest) Proxy.newProxyInstance(
                SignTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getUserPrincipal") ? user : null);
        return sign;
    }
}
