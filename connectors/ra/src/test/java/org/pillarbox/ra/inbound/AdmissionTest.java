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

    private final Admission admission = new Admission();

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
