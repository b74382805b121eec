package org.pillarbox.protocol.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pop3MaildropTest {
    private final InMemoryMaildrops maildrops =
            new InMemoryMaildrops().with("Subject: a\r\n\r\nb\r\n", "Subject: c\r\n\r\n.d\r\n", "e\r\n");
    private final Pop3Client client = Pop3Client.loggedIn(maildrops);

    @Test
    @Tag("SRV-061")
    void tellsNumberAndSizes() {
        assertEquals("+OK 3 38\r\n", client.say("STAT"));
        assertEquals("+OK 3 messages (38 octets)\r\n1 17\r\n2 18\r\n3 3\r\n.\r\n", client.say("LIST"));
        assertEquals("+OK 2 18\r\n", client.say("LIST 2"));
        assertEquals("+OK Identifiers follow\r\n1 u1\r\n2 u2\r\n3 u3\r\n.\r\n", client.say("UIDL"));
        assertEquals("+OK 3 u3\r\n", client.say("UIDL 3"));
    }

    @Test
    @Tag("SRV-061")
    @Tag("SRV-063")
    void sendsAMessageWithItsDotsStuffed() {
        assertEquals("+OK 18 octets\r\nSubject: c\r\n\r\n..d\r\n.\r\n", client.say("RETR 2"));
    }

    @Test
    @Tag("OTH-017")
    @Tag("OTH-024")
    void tellsWhatWasRetrievedAndNothingElse() {
        client.say("LIST");
        client.say("UIDL");
        client.say("TOP 1 1000");
        client.say("RETR 9");
        assertEquals(List.of(), maildrops.retrieved);

        client.say("RETR 2");
        client.say("RETR 2");

        assertEquals(List.of(2L, 2L), maildrops.retrieved);
    }

    @Test
    @Tag("OTH-017")
    void tellsOfARetrievalBeforeTheClientCanKnowOfItsEnd() {
        StringBuilder before = new StringBuilder();
        maildrops.whenRetrieved = () -> before.append(client.out.take());

        client.say("RETR 1");

        assertFalse(before.toString().contains("\r\n.\r\n"), before.toString());
    }

    @Test
    @Tag("SRV-054")
    void saysTheSameSizeAtRetrAsInTheListAlsoWhereTheLastLineHasNoEnd() {
        maildrops.with("Subject: open\r\n\r\nno end");
        Pop3Client other = Pop3Client.loggedIn(release());

        assertEquals("+OK 4 25\r\n", other.say("LIST 4"));
        String sent = other.say("RETR 4");
        assertEquals("+OK 25 octets\r\nSubject: open\r\n\r\nno end\r\n.\r\n", sent);
        assertEquals(25, sent.length() - "+OK 25 octets\r\n".length() - ".\r\n".length());
    }

    private InMemoryMaildrops release() {
        client.session.disconnected();
        return maildrops;
    }

    @Test
    @Tag("SRV-067")
    void sendsTheTopOfAMessage() {
        assertEquals("+OK The top follows\r\nSubject: a\r\n\r\n.\r\n", client.say("TOP 1 0"));
        assertEquals("+OK The top follows\r\nSubject: c\r\n\r\n..d\r\n.\r\n", client.say("TOP 2 1"));
        assertEquals("+OK The top follows\r\nSubject: c\r\n\r\n..d\r\n.\r\n", client.say("top 2 1000000"));
    }

    @Test
    @Tag("SRV-062")
    void deletesMarkedMessagesAtQuit() {
        client.say("DELE 1");
        client.say("DELE 3");
        assertEquals(3, maildrops.messages.size());

        assertEquals("+OK Bye\r\n", client.say("QUIT"));
        client.session.disconnected();

        assertEquals(Set.of(2L), maildrops.messages.keySet());
        assertEquals(List.of("open", "update"), maildrops.events);
        assertTrue(client.out.closed);
    }

    @Test
    @Tag("SRV-062")
    @Tag("D10")
    void deletesNothingWhenTheLineIsCut() {
        client.say("DELE 1");
        client.session.disconnected();
        client.session.disconnected();

        assertEquals(3, maildrops.messages.size());
        assertEquals(List.of("open", "release"), maildrops.events);
    }

    @Test
    @Tag("SRV-062")
    @Tag("SRV-064")
    void deletesNothingWhenTheClientIsSilentForTooLong() {
        client.say("DELE 1");
        client.session.idle(client.out);
        assertTrue(client.out.take().startsWith("-ERR"));
        assertTrue(client.out.closed);
        client.session.disconnected();

        assertEquals(3, maildrops.messages.size());
        assertEquals(List.of("open", "release"), maildrops.events);
    }

    @Test
    @Tag("SRV-069")
    void saysAtQuitThatNothingCouldBeDeleted() {
        maildrops.updateFails = true;
        client.say("DELE 1");

        assertTrue(client.say("QUIT").startsWith("-ERR [SYS/TEMP] "));
        client.session.disconnected();
        assertEquals(List.of("open", "update"), maildrops.events);
    }

    @Test
    @Tag("SRV-063")
    void keepsNumbersWhenMessagesAreMarked() {
        client.say("DELE 2");

        assertEquals("+OK 2 20\r\n", client.say("STAT"));
        assertEquals("+OK 2 messages (20 octets)\r\n1 17\r\n3 3\r\n.\r\n", client.say("LIST"));
        assertEquals("+OK 3 u3\r\n", client.say("UIDL 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETR 2", "TOP 2 0", "DELE 2", "LIST 2", "UIDL 2"})
    void refusesAMarkedMessage(String line) {
        client.say("DELE 2");

        assertEquals("-ERR No such message\r\n", client.say(line));
    }

    @Test
    @Tag("SRV-061")
    void takesMarksAwayAtRset() {
        client.say("DELE 1");
        client.say("DELE 2");

        assertEquals("+OK 3 messages (38 octets)\r\n", client.say("RSET"));
        client.say("QUIT");
        assertEquals(3, maildrops.messages.size());
    }

    @ParameterizedTest
    @Tag("D10")
    @ValueSource(
            strings = {
                "RETR",
                "RETR 0",
                "RETR 4",
                "RETR -1",
                "RETR +1",
                "RETR x",
                "RETR 1 2",
                "RETR 99999",
                "RETR 4294967297",
                "RETR 99999999999999999999",
                "DELE",
                "DELE 0",
                "LIST 0",
                "LIST -1",
                "UIDL 9",
                "TOP",
                "TOP 1",
                "TOP 1 -1",
                "TOP -1 1",
                "TOP 1 99999999999999999999",
                "TOP 1 2 3",
                "STAT 1",
                "NOOP 1",
                "RSET 1",
                "QUIT 1"
            })
    void refusesArgumentsThatMeanNothing(String line) {
        assertTrue(client.say(line).startsWith("-ERR "), line);
        assertEquals("+OK 3 38\r\n", client.say("STAT"));
    }

    @Test
    void runsPipelinedCommandsInOrder() {
        String answers = client.send("STAT\r\nDELE 1\r\nSTAT\r\nQUIT\r\nSTAT\r\n".getBytes());

        assertEquals("+OK 3 38\r\n+OK Marked\r\n+OK 2 21\r\n+OK Bye\r\n", answers);
    }

    @Test
    @Tag("SRV-069")
    void saysThatAMessageHasGone() {
        maildrops.messages.remove(1L);

        assertTrue(client.say("RETR 1").startsWith("-ERR [SYS/PERM] "));
    }

    @Test
    @Tag("SRV-069")
    void saysThatAMessageCannotBeReadNow() {
        maildrops.storeGone = true;

        assertTrue(client.say("RETR 1").startsWith("-ERR [SYS/TEMP] "));
        maildrops.storeGone = false;
        assertTrue(client.say("RETR 1").startsWith("+OK"));
    }

    @Test
    void keepsTheLeaseAliveAndClosesWhenItIsLost() {
        client.say("DELE 1");
        client.session.tick(client.out);
        assertEquals("", client.out.take());

        maildrops.leaseLost = true;
        client.session.tick(client.out);

        assertTrue(client.out.take().startsWith("-ERR [SYS/TEMP] "));
        assertTrue(client.out.closed);
        assertEquals("", client.say("QUIT"));
        assertEquals(3, maildrops.messages.size());
    }

    @Test
    void countsWhatItServesAsMilestones() {
        long before = client.session.milestones();
        client.say("RETR 1");
        assertTrue(client.session.milestones() > before);
        assertEquals(0, new Pop3Client(new InMemoryMaildrops()).session.milestones());
    }

    @Test
    void listsAHundredThousandMessages() {
        InMemoryMaildrops many = new InMemoryMaildrops();
        IntStream.rangeClosed(1, 100_000).forEach(n -> many.messages.put((long) n, new byte[] {'\r', '\n'}));
        Pop3Client other = Pop3Client.loggedIn(many);

        assertEquals("+OK 100000 200000\r\n", other.say("STAT"));
        assertTrue(other.say("UIDL").endsWith("\r\n100000 u100000\r\n.\r\n"));
        assertEquals(100_002, other.say("LIST").lines().count());
    }

    @Test
    void saysThatTheServiceClosesAndDeletesNothing() {
        client.say("DELE 1");
        client.session.shutdown(client.out);
        assertTrue(client.out.take().startsWith("-ERR [SYS/TEMP] "));
        client.session.disconnected();

        assertEquals(3, maildrops.messages.size());
        assertFalse(maildrops.locked);
    }
}
