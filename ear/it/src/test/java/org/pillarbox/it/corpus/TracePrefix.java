package org.pillarbox.it.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the server puts in front of a message (RFC 5321 §4.4), and nothing else. */
public final class TracePrefix {
    private static final String FIELDS =
            "(?:(?:Return-Path|Delivered-To|Received):[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*)+";

    private TracePrefix() {}

    /** Fails unless this is the message sent, byte for byte, behind whole trace fields. */
    public static void assertOnlyTraceAdded(byte[] sent, byte[] received) {
        int added = received.length - sent.length;
        assertTrue(added > 0, () -> "sent " + sent.length + " bytes, came back " + received.length);
        byte[] came = Arrays.copyOfRange(received, added, received.length);
        assertArrayEquals(sent, came);
        String prefix = new String(received, 0, added, StandardCharsets.ISO_8859_1);
        assertTrue(prefix.matches(FIELDS), () -> "not only trace fields: " + prefix);
    }
}
