package org.pillarbox.ra.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.control.ServiceLimits;

@Tag("A14")
class AdmissionTest {
    private static final ServiceLimits LIMITS = new ServiceLimits(5, 2, 300, 300);

    private final Admission admission = new Admission(new Seats(1_000));

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    @Test
    void admitsOnlySoManyFromOneAddress() throws UnknownHostException {
        InetAddress one = address("192.0.2.1");
        assertTrue(admission.admit(one, LIMITS));
        assertTrue(admission.admit(one, LIMITS));
        assertFalse(admission.admit(one, LIMITS));
        assertTrue(admission.admit(address("2001:db8::1"), LIMITS));
        admission.leave(one);
        assertTrue(admission.admit(one, LIMITS));
        assertEquals(3, admission.inside());
        assertEquals(4, admission.total());
    }

    @Test
    void anIpv6CustomerHasOneCountForAllOfHisAddresses() throws UnknownHostException {
        assertTrue(admission.admit(address("2001:db8:1:2::1"), LIMITS));
        assertTrue(admission.admit(address("2001:db8:1:2:ffff::2"), LIMITS));
        assertFalse(admission.admit(address("2001:db8:1:2::3"), LIMITS));
        assertTrue(admission.admit(address("2001:db8:1:3::1"), LIMITS));
        admission.leave(address("2001:db8:1:2::1"));
        assertTrue(admission.admit(address("2001:db8:1:2::4"), LIMITS));
    }

    @Test
    void hostsOfThePrivateNetworkCountOneByOne() throws UnknownHostException {
        for (int i = 1; i <= 5; i++) {
            assertTrue(admission.admit(address((i % 2 == 0 ? "fd00::" : "fe80::") + i), LIMITS));
        }
    }

    @Test
    void servicesShareTheFileHandlesOfTheProcess() throws UnknownHostException {
        Seats seats = new Seats(3);
        Admission smtp = new Admission(seats);
        Admission pop3 = new Admission(seats);
        assertTrue(smtp.admit(address("192.0.2.1"), LIMITS));
        assertTrue(smtp.admit(address("192.0.2.2"), LIMITS));
        assertTrue(pop3.admit(address("192.0.2.1"), LIMITS));
        assertFalse(pop3.admit(address("192.0.2.2"), LIMITS));
        smtp.leave(address("192.0.2.2"));
        assertTrue(pop3.admit(address("192.0.2.2"), LIMITS));
    }

    @Test
    void halfOfTheFileHandlesAreForConnections() {
        assertEquals(9_500, Seats.half(20_000));
        assertEquals(100, Seats.half(256));
        assertEquals(100_000, Seats.half(Long.MAX_VALUE));
    }

    @Test
    void admitsOnlySoManyInAll() throws UnknownHostException {
        for (int i = 1; i <= 5; i++) {
            assertTrue(admission.admit(address("192.0.2." + i), LIMITS));
        }
        assertFalse(admission.admit(address("192.0.2.6"), LIMITS));
        admission.leave(address("192.0.2.1"));
        assertTrue(admission.admit(address("192.0.2.6"), LIMITS));
    }

    @Test
    void countsLoopbackOnlyTowardsTheWhole() throws UnknownHostException {
        for (int i = 0; i < 5; i++) {
            assertTrue(admission.admit(address(i % 2 == 0 ? "127.0.0.1" : "::1"), LIMITS));
        }
        assertFalse(admission.admit(address("127.0.0.1"), LIMITS));
    }

    @Test
    void refusedConnectionsAreNotCounted() throws UnknownHostException {
        InetAddress one = address("192.0.2.1");
        for (int i = 0; i < 100; i++) {
            admission.admit(one, LIMITS);
        }
        assertEquals(2, admission.inside());
        assertTrue(admission.admit(address("192.0.2.2"), LIMITS));
    }
}
