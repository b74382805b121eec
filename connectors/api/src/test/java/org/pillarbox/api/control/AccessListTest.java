package org.pillarbox.api.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.AddressBlock;

class AccessListTest {
    private static AccessList.Line line(boolean allows, String network, int bits) {
        return new AccessList.Line(
                new AddressBlock(AddressBlock.address(network).orElseThrow(), bits), allows);
    }

    private static boolean admits(AccessList list, String address) {
        return list.admits(AddressBlock.address(address).orElseThrow());
    }

    @Test
    @Tag("SRV-292")
    void theFirstLineThatHoldsTheAddressDecides() {
        AccessList list = new AccessList(
                List.of(line(true, "192.168.1.5", 32), line(false, "192.168.1.0", 24), line(true, "192.168.0.0", 16)));
        assertTrue(admits(list, "192.168.1.5"));
        assertFalse(admits(list, "192.168.1.6"));
        assertTrue(admits(list, "192.168.2.6"));
        assertFalse(admits(list, "10.0.0.1"));
        assertFalse(admits(list, "2001:db8::1"));
    }

    @Test
    @Tag("SRV-292")
    void theSameAddressesALaterTimeSayNothing() {
        AccessList list = new AccessList(List.of(line(false, "10.0.0.0", 8), line(true, "10.0.0.0", 8)));
        assertFalse(admits(list, "10.0.0.1"));
        assertEquals(list, new AccessList(List.of(line(false, "10.0.0.0", 8), line(true, "10.0.0.0", 8))));
    }

    @Test
    @Tag("SRV-293")
    void withoutLinesEverybodyIsAdmitted() {
        assertTrue(admits(AccessList.OPEN, "203.0.113.9"));
        assertTrue(admits(AccessList.OPEN, "2001:db8::1"));
    }
}
