package org.pillarbox.settings.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.AddressBlock;

class LanLinesTest {
    private static AddressBlock block(String network, int bits) {
        return new AddressBlock(AddressBlock.address(network).orElseThrow(), bits);
    }

    @Test
    @Tag("SRV-056")
    @Tag("SRV-057")
    void theOnlyNetworkAndTheMachineItself() {
        assertEquals(
                "192.168.57.0 255.255.255.0\n127.0.0.0 255.0.0.0\n", LanLines.of(List.of(block("192.168.57.0", 24))));
    }

    @Test
    @Tag("SRV-056")
    void eachNetworkHasALine() {
        assertEquals(
                "10.1.0.0 255.255.240.0\n2001:db8:0:7::/64\n127.0.0.0 255.0.0.0\n",
                LanLines.of(List.of(block("10.1.7.1", 20), block("2001:db8:0:7::1", 64))));
        assertEquals("127.0.0.0 255.0.0.0\n", LanLines.of(List.of()));
    }
}
