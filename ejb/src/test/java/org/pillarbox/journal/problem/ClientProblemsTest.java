package org.pillarbox.journal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.net.ConnectException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientProblemsTest {
    private final ClientProblems isp = ClientProblems.pop3("ISP", 3, "/admin/externalmail/in-mail");
    private final ClientProblems relay = ClientProblems.smtp("mail.isp.example", 1, "/admin/externalmail/out-mail");

    @Test
    @Tag("TEC-035")
    @Tag("TEC-036")
    void sayThatCollectingHasNotBegun() {
        Problem problem = isp.connection(new ConnectException("Connection refused"));
        assertEquals("POP3 Client connection problem", problem.subject());
        assertEquals("Pop3 Client not started - Couldn't connect to server ISP (3)", problem.text());
        assertEquals("Socket Error 10061 - The attempt to connect was forcefully rejected", problem.error());
        assertEquals("/admin/externalmail/in-mail", problem.page());
    }

    @Test
    @Tag("TEC-037")
    @Tag("TEC-060")
    void sayThatTheServerHungUp() {
        Problem problem = isp.closed(new EOFException());
        assertEquals("POP3 Client Problem", problem.subject());
        assertEquals("Error with Pop3 Client (ISP (3))\nThe server connection was closed unexpectedly", problem.text());
        assertEquals("Socket Error 10503 - No More Data", problem.error());
    }

    @Test
    @Tag("TEC-038")
    void quoteAnUnexpectedAnswerAndTheCommandBeforeIt() {
        Problem problem = isp.answer("-ERR no such message\r\n", "RETR 5");
        assertEquals("POP3 Client Problem", problem.subject());
        assertEquals(
                """
                The Pillarbox POP3 Client (ISP (3)) has encountered an error whilst retrieving messages from your ISP POP3 server
                The received error was: "-ERR no such message"
                The last command sent by Pillarbox was: "RETR 5\"""",
                problem.text());
        assertTrue(isp.answer("-ERR", "*ENV 1").remedy().contains("Demon"));
    }

    @ParameterizedTest
    @Tag("TEC-039")
    @CsvSource({
        "USER me, USER me",
        "PASS secret, PASS ********",
        "pass secret word, pass ********",
        "APOP me c4c9334bac560ecc979e58001b3e22fb, APOP me ********",
        "AUTH PLAIN AG1lAHNlY3JldA==, AUTH PLAIN ********",
        "AUTH CRAM-MD5, AUTH CRAM-MD5",
        "c2VjcmV0, ********",
        "'*ENV 1', '*ENV 1'",
    })
    void tellNoPasswords(String command, String shown) {
        assertTrue(isp.answer("-ERR", command).text().endsWith("was: \"" + shown + "\""), command);
    }

    @Test
    @Tag("TEC-040")
    void sayThatSendingHasNotBegun() {
        Problem problem = relay.connection(new ConnectException("Connection timed out"));
        assertEquals("SMTP Client connection problem", problem.subject());
        assertEquals("SMTP Client not started - Couldn't connect to server mail.isp.example (1)", problem.text());
        assertEquals("Socket Error 10060 - Operation Timed Out", problem.error());
        assertTrue(problem.remedy().contains("Network Tweaks"), problem.remedy());
    }

    @Test
    @Tag("TEC-041")
    void repeatsHaveOneCauseAndOtherServersAndErrorsAnother() {
        Problem first = relay.connection(new ConnectException("Connection refused"));
        assertEquals(
                first.cause(),
                relay.connection(new ConnectException("Connection refused")).cause());
        assertNotEquals(
                first.cause(),
                relay.connection(new ConnectException("Connection timed out")).cause());
        assertNotEquals(
                first.cause(),
                ClientProblems.smtp("mail.isp.example", 2, "/admin/externalmail/out-mail")
                        .connection(new ConnectException("Connection refused"))
                        .cause());
        assertNotEquals(
                first.cause(),
                isp.connection(new ConnectException("Connection refused")).cause());
    }

    @Test
    void wordsOfOthersAreCutAndMadePrintable() {
        Problem problem = isp.answer("-ERR \u0007" + "x".repeat(5000), "STAT").at("nowhere");
        assertEquals(Problem.LONGEST_TEXT, problem.text().length());
        assertEquals(-1, problem.text().indexOf(7));
        assertEquals("/admin/home", problem.page());
        String pairs = "\ud83d\ude00".repeat(600);
        String cut = Problem.of("s", "p", "y" + pairs).text();
        assertTrue(cut.endsWith("\ud83d\ude00..."), cut);
    }
}
