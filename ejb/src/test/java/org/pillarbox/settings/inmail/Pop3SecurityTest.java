package org.pillarbox.settings.inmail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class Pop3SecurityTest {
    @Test
    @Tag("EXT-051")
    void serversListenOnPort110UnlessTheyEncryptFromTheFirstByte() {
        assertEquals(110, Pop3Security.NONE.port());
        assertEquals(110, Pop3Security.STARTTLS.port());
        assertEquals(995, Pop3Security.TLS.port());
    }
}
