package org.pillarbox.directory.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.message.Letter;
import org.pillarbox.testing.CollectingSink;

class WelcomeLetterTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    @Tag("USR-039")
    void isACompleteMessageToTheNewUser() throws IOException {
        Letter letter = WelcomeLetter.to(new WelcomeDue(7, "ann"), "firm.example", NOON);
        String text = text(letter);
        assertEquals(
                "ann@firm.example",
                letter.envelope().recipients().get(0).address().toString());
        assertTrue(letter.envelope().reversePath().isNull());
        assertEquals("welcome 7", letter.occasion());
        assertTrue(text.startsWith("From: Postmaster <postmaster@firm.example>\r\nTo: <ann@firm.example>\r\n"));
        assertTrue(text.contains("\r\nMIME-Version: 1.0\r\n"));
        assertTrue(text.contains("\r\n\r\nWelcome, ann.\r\n"));
        assertFalse(text.replace("\r\n", "").contains("\n"));
    }

    private static String text(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        return sink.text();
    }
}
