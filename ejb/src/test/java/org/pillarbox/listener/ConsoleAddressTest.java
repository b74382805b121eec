package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.mail.Peer;

class ConsoleAddressTest {
    private static String address(String host, String local) {
        Peer peer = new Peer(
                "s1",
                "webadmin",
                new InetSocketAddress("192.0.2.7", 40_000),
                new InetSocketAddress(local, 5107),
                Optional.empty());
        return new ConsoleAddress(15_108)
                .of(new HttpHead("GET", "/old", host.isEmpty() ? Map.of() : Map.of("host", host)), peer);
    }

    @ParameterizedTest
    @Tag("SRV-020")
    @CsvSource({
        "mail.example:5107, http://mail.example:15108/admin/home",
        "localhost, http://localhost:15108/admin/home",
        "192.0.2.1:5107, http://192.0.2.1:15108/admin/home",
        "[2001:db8::1]:5107, http://[2001:db8::1]:15108/admin/home"
    })
    void namesTheServerAsTheBrowserDid(String host, String address) {
        assertEquals(address, address(host, "192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource({"user@evil.example", "evil.example/x", "-x", "'a b'", "[x]", "''"})
    void whatIsNoHostIsTheAddressThatWasReached(String host) {
        assertEquals("http://192.0.2.1:15108/admin/home", address(host, "192.0.2.1"));
        assertEquals("http://[2001:db8::1]:15108/admin/home", address(host, "2001:db8::1"));
    }

    @Test
    void readsNameAndPassword() {
        HttpHead known = new HttpHead("GET", "/", Map.of("authorization", "basic YW5uOmE6YsO8"));
        assertEquals(Optional.of(new PlainLogin("", "ann", "a:b\u00fc")), BasicCredentials.of(known));
        for (String other : new String[] {"Basic ???", "Basic YW5u", "Basic OnNlY3JldA==", "Bearer YW5uOmE6YsO8", ""}) {
            assertEquals(
                    Optional.empty(), BasicCredentials.of(new HttpHead("GET", "/", Map.of("authorization", other))));
        }
    }
}
