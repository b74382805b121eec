package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkKindTest {
    private final NetworkKind kind = new NetworkKind();

    @Test
    @Tag("OTH-121")
    void startsWithTheManualsValues() {
        NetworkSettings first = kind.read(SettingText.EMPTY);
        assertEquals(NetworkSettings.standard(), first);
        assertEquals(
                List.of(200, 5, 0, 300, 300, 512, 2048, 4096, 4096, 5),
                List.of(
                        first.connectionDelayMillis(),
                        first.connectAttempts(),
                        first.connectRetrySeconds(),
                        first.serverSeconds(),
                        first.clientSeconds(),
                        first.sendBlockBytes(),
                        first.receiveBlockBytes(),
                        first.sendBufferBytes(),
                        first.receiveBufferBytes(),
                        first.dnsSeconds()));
        kind.check(first);
    }

    @Test
    void isReadAsItWasWritten() {
        NetworkSettings all = new NetworkSettings(
                1, 2, 3, 4, 5, true, 600, 700, 800, 900, false, true, 10, List.of("192.0.2.1", "[2001:db8::1]:54"));
        assertEquals(all, kind.read(SettingText.parse(kind.write(all).toString())));
    }

    @ParameterizedTest
    @Tag("OTH-123")
    @CsvSource({
        "connection-delay-millis, connectionDelayMillis",
        "connect-attempts, connectAttempts",
        "connect-retry-seconds, connectRetrySeconds",
        "server-seconds, serverSeconds",
        "client-seconds, clientSeconds",
        "send-block-bytes, sendBlockBytes",
        "receive-block-bytes, receiveBlockBytes",
        "send-buffer-bytes, sendBufferBytes",
        "receive-buffer-bytes, receiveBufferBytes",
        "dns-seconds, dnsSeconds"
    })
    void refusesNegativeNumbersAndOtherText(String name, String field) {
        InvalidSetting refused =
                assertThrows(InvalidSetting.class, () -> kind.check(kind.read(SettingText.EMPTY.with(name, "-1"))));
        assertEquals(field, refused.field());
        assertThrows(InvalidSetting.class, () -> kind.read(SettingText.EMPTY.with(name, "1.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ns.example", "192.0.2.1:0", "192.0.2.1:70000", "2001:db8::1:x", "[::1]", "192.0.2", "[a]:53"})
    void refusesWhatIsNoServer(String server) {
        SettingText text = SettingText.EMPTY.with("dns-servers", server);
        assertEquals(
                "dnsServers",
                assertThrows(InvalidSetting.class, () -> kind.check(kind.read(text)))
                        .field());
    }

    @Test
    void readsServersWithAndWithoutPort() {
        assertEquals(Optional.of(new InetSocketAddress("192.0.2.1", 53)), DnsServerAddress.parse("192.0.2.1"));
        assertEquals(Optional.of(new InetSocketAddress("192.0.2.1", 5353)), DnsServerAddress.parse("192.0.2.1:5353"));
        assertEquals(Optional.of(new InetSocketAddress("2001:db8::1", 54)), DnsServerAddress.parse("[2001:db8::1]:54"));
        assertEquals(Optional.of(new InetSocketAddress("2001:db8::1", 53)), DnsServerAddress.parse("2001:db8::1"));
        assertThrows(
                InvalidSetting.class,
                () -> kind.check(kind.read(SettingText.EMPTY.with("dns-servers", "::1,::2,::3,::4"))));
    }
}
