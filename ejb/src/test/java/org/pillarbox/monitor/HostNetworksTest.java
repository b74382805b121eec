package org.pillarbox.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.AddressBlock;

class HostNetworksTest {
    private static AddressBlock block(String network, int bits) {
        return new AddressBlock(AddressBlock.address(network).orElseThrow(), bits);
    }

    @Test
    @Tag("SRV-056")
    void leavesOutWhatIsNoNetworkOfTheOffice() {
        assertEquals(
                List.of(block("192.168.57.0", 24), block("2001:db8::", 64)),
                HostNetworks.of(Stream.of(
                        block("127.0.0.1", 8),
                        block("::1", 128),
                        block("192.168.57.101", 24),
                        block("fe80::5054:1", 64),
                        block("192.168.57.102", 24),
                        block("203.0.113.5", 32),
                        block("2001:db8::5", 64))));
    }

    @Test
    @Tag("SRV-059")
    void asksAnySystemForItsNetworks() throws SocketException {
        assertTrue(
                HostNetworks.all().stream().noneMatch(block -> block.network().isLoopbackAddress()));
    }
}
