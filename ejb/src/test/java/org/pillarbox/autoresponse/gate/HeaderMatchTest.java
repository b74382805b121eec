package org.pillarbox.autoresponse.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.autoresponse.worker.TextContent;
import org.pillarbox.message.HeaderMatch;

class HeaderMatchTest {
    private static boolean matches(String pattern, String message) throws IOException {
        HeaderMatch match = HeaderMatch.parse(pattern);
        return match.matches(MessageHeader.read(new TextContent(message)).all(match.field()));
    }

    @Test
    @Tag("USR-254")
    void passesOverBlanksBehindTheColonAndTheNamesCase() throws IOException {
        assertTrue(matches("subject:hello", "Subject:   hello\r\n\r\n"));
        assertTrue(matches("Subject:    h?llo*", "SUBJECT:hello there\r\n\r\n"));
        assertFalse(matches("Subject: hello", "Comments: hello\r\n\r\n"));
    }

    @Test
    @Tag("USR-255")
    void wantsTheWholeValueInAnyCase() throws IOException {
        assertTrue(matches("Subject: no response*", "Subject: No response needed\r\n\r\n"));
        assertFalse(matches("Subject: no response*", "Subject: Re: no response\r\n\r\n"));
    }

    @Test
    @Tag("USR-256")
    void anglesOfAPatternStandInTheField() throws IOException {
        String pattern = "From: *<*@mydomain.com>*";
        assertTrue(matches(pattern, "From: Fred <fred@mydomain.com>\r\n\r\n"));
        assertFalse(matches(pattern, "From: fred@mydomain.com\r\n\r\n"));
    }

    @Test
    @Tag("USR-257")
    void findsAnAddressAnywhereInTo() throws IOException {
        String pattern = "To: *myalias@mydomain.com*";
        assertTrue(matches(pattern, "To: a@b.example, My <MyAlias@mydomain.com>, c@d.example\r\n\r\n"));
        assertFalse(matches(pattern, "To: other@mydomain.com\r\n\r\n"));
    }

    @Test
    @Tag("USR-258")
    void looksAtEachOccurrenceUnfolded() throws IOException {
        String message = "X-Mark: one\r\nX-Mark: two\r\n words\r\n\tmore\r\nSubject: x\r\n\r\nX-Mark: body\r\n";
        assertTrue(matches("X-Mark: two words?more", message));
        assertTrue(matches("X-Mark: one", message));
        assertFalse(matches("X-Mark: body", message));
    }

    @Test
    void readsEncodedWordsAsPeopleDoAndAsTheyStand() throws IOException {
        String message = "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?= an alle\n\n";
        assertTrue(matches("Subject: gr\u00fc\u00dfe*", message));
        assertTrue(matches("Subject: =?UTF*", message));
    }

    @Test
    @Tag("USR-264")
    void refusesALineWithoutAColonAndNamesThatAreNone() {
        for (String wrong : List.of("no colon", ": x", "two words: x", "Subject: " + "x".repeat(501), "A: b\tc")) {
            assertThrows(IllegalArgumentException.class, () -> HeaderMatch.parse(wrong), wrong);
        }
        assertEquals(1, HeaderMatch.lines(List.of("", "A: b", " ")).size());
    }
}
