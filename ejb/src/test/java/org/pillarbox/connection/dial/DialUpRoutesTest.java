package org.pillarbox.connection.dial;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;

class DialUpRoutesTest {
    private final FixedSettings settings = new FixedSettings();
    private final DialUpRoutes routes = new DialUpRoutes(settings);

    private void dialled(String... interfaces) {
        settings.put(new DialUpSettings(List.of(interfaces).stream()
                .map(each -> new DialUpEntry(each, "/bin/false", "/bin/false", each))
                .toList()));
    }

    @Test
    @Tag("LOC-031")
    void anAddressIsReachedOverALinkWhereItsInterfaceIsTheLinks() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        String loopback = NetworkInterface.getByInetAddress(here).getName();
        assertFalse(routes.test(here), "nothing is dialled on this machine");
        dialled("ppp0", "wwan*");
        assertFalse(routes.test(here));
        dialled("ppp0", loopback);
        assertTrue(routes.test(here));
        dialled(loopback.substring(0, 1) + "*");
        assertTrue(routes.test(here));
    }
}
