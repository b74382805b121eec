package org.pillarbox.listener.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.routing.acceptance.FindingsDraft;

class SmtpChecksTest {
    private static final Envelope ENVELOPE = Envelope.from(ReversePath.NULL);
    private static final Reply NO = Reply.of(550, "5.7.1", "No");

    private final VisitNotes notes = new VisitNotes();
    private final Visit visit = new Visit(
            new SmtpClient(
                    new Peer(
                            "s1",
                            "smtp",
                            new InetSocketAddress("192.0.2.7", 4711),
                            new InetSocketAddress("192.0.2.1", 25),
                            Optional.empty()),
                    "client.example",
                    true,
                    Optional.empty(),
                    notes),
            notes);

    @Test
    void asksNobodyBehindTheFirstWhoRefuses() {
        List<String> asked = new ArrayList<>();
        SmtpChecks checks = new SmtpChecks(List.of(
                check(asked, "first", Optional.empty()),
                check(asked, "second", Optional.of(NO)),
                check(asked, "third", Optional.of(NO))));
        assertEquals(Optional.of(NO), checks.sender(visit, ENVELOPE));
        assertEquals(List.of("first", "second"), asked);
        assertEquals(Optional.empty(), checks.data(visit, ENVELOPE));
    }

    @Test
    void remembersOfAConnectionForAllItsMessagesAndOfAMessageForItsOwn() {
        SmtpChecks checks = new SmtpChecks(List.of());
        checks.sender(visit, ENVELOPE);
        FindingsDraft findings = notes.findings();
        StringBuilder connection = notes.ofConnection(StringBuilder.class, StringBuilder::new);
        StringBuilder message = notes.ofMessage(StringBuilder.class, StringBuilder::new);
        assertSame(message, notes.ofMessage(StringBuilder.class, StringBuilder::new));
        checks.sender(visit, ENVELOPE);
        assertSame(connection, notes.ofConnection(StringBuilder.class, StringBuilder::new));
        assertNotSame(message, notes.ofMessage(StringBuilder.class, StringBuilder::new));
        assertNotSame(findings, notes.findings());
    }

    private static SmtpCheck check(List<String> asked, String name, Optional<Reply> reply) {
        return new SmtpCheck() {
            @Override
            public Optional<Reply> sender(Visit client, Envelope envelope) {
                asked.add(name);
                return reply;
            }
        };
    }
}
