package org.pillarbox.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Address;

class ReceivedFieldTest {
    private static final Instant AT = Instant.parse("2026-11-22T15:00:00Z");
    private static final Optional<Address> ANN = Optional.of(new Address("ann", "mail.example"));

    @Test
    @Tag("SRV-124")
    void saysWhoSentItAndHow() {
        String text = field("client.example", "192.0.2.1", Optional.of("Pillarbox"), ANN);
        assertEquals(
                "Received: from client.example ([192.0.2.1])\r\n\tby mail.example (Pillarbox) with ESMTPS\r\n"
                        + "\tid s-1\r\n\tfor <ann@mail.example>\r\n\ttls TLS_AES_128_GCM_SHA256;\r\n"
                        + "\tSun, 22 Nov 2026 15:00:00 +0000\r\n",
                text);
    }

    @Test
    @Tag("SRV-124")
    void leavesTheProductOutWhenAnonymised() {
        assertFalse(field("client.example", "192.0.2.1", Optional.empty(), ANN).contains("Pillarbox"));
    }

    @Test
    @Tag("SRV-124")
    void marksVersionSixAddresses() {
        assertTrue(field("c", "2001:db8:0:0:0:0:0:1", Optional.empty(), ANN).contains("[IPv6:2001:db8:0:0:0:0:0:1]"));
    }

    @Test
    @Tag("SRV-124")
    void showsAStrangeNameHarmless() {
        String text = field("a) by evil; (\"x", "192.0.2.1", Optional.empty(), Optional.empty());
        assertTrue(text.startsWith("Received: from [192.0.2.1] (a??by?evil????x)\r\n"), text);
    }

    @Test
    @Tag("OTH-041")
    void tellsNoAddressThatIsHiddenNotEvenByTheClientsName() {
        for (String helo : new String[] {"[192.0.2.1]", "192.0.2.1", "[IPv6:2001:db8::1]", "2001:db8::1", ""}) {
            String text = field(helo, "", Optional.of("Pillarbox"), ANN);
            assertTrue(text.startsWith("Received: from unknown\r\n\tby mail.example (Pillarbox)"), text);
        }
        assertTrue(field("pc.lan", "", Optional.empty(), ANN).startsWith("Received: from pc.lan\r\n"));
    }

    @Property(tries = 500)
    void isOneFieldWhateverTheClientCallsItself(@ForAll String helo) {
        String text = field(helo, "192.0.2.1", Optional.of("Pillarbox"), ANN);
        for (String line :
                text.substring("Received:".length(), text.length() - 2).split("\r\n")) {
            assertTrue(line.startsWith(" ") || line.startsWith("\t"), text);
            assertTrue(line.length() < 900, text);
            assertFalse(line.contains("\n") || line.contains("\r"), text);
        }
    }

    private static String field(String helo, String address, Optional<String> product, Optional<Address> recipient) {
        return new ReceivedField(
                        helo,
                        address,
                        "mail.example",
                        product,
                        "ESMTPS",
                        Optional.of("TLS_AES_128_GCM_SHA256"),
                        "s-1",
                        recipient,
                        AT)
                .text(ZoneOffset.UTC);
    }
}
