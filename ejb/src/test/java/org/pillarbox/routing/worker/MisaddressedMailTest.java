package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.settings.BounceSettings;

/** Mail for somebody who is not here, with what its sender is told (manual 16.4). */
class MisaddressedMailTest {
    private static final Origin COLLECTED =
            new Origin(Origin.COLLECTED, "c-1", "192.0.2.1", "pop.example", "POP3", Optional.empty(), Optional.empty());

    private final RoutingFixture mail = new RoutingFixture();

    @Test
    @Tag("OTH-106")
    @Tag("OTH-111")
    void theSenderOfCollectedMailIsToldInTheAdministratorsWords() throws Exception {
        assertTrue(bounce(COLLECTED, "x@outside.example").contains("\r\nThere is no gone@mail.example here.\r\n"));
        List<Waiting> queued = mail.database.committed().queued;
        assertTrue(queued.get(0).envelope().reversePath().isNull());
        assertEquals("x@outside.example", queued.get(0).recipient().address().toString());
    }

    @Test
    @Tag("OTH-106")
    void theSenderOfMailThatWasHandedInIsToldInTheServersWords() throws Exception {
        String report = bounce(Mail.loggedIn("ann"), "x@outside.example");
        assertTrue(report.contains("Your message did not reach this address"), report);
    }

    @Test
    @Tag("OTH-111")
    void nobodyIsToldOfMailWithoutASender() throws Exception {
        send(COLLECTED, "");
        assertEquals(List.of(), mail.database.committed().queued);
    }

    /** The text of the report. */
    private String bounce(Origin origin, String sender) throws IOException {
        send(origin, sender);
        Waiting report = mail.database.committed().queued.get(0);
        return mail.contents.text(mail.contents.records().stream()
                .filter(record -> record.id().equals(report.content()))
                .findFirst()
                .orElseThrow());
    }

    private void send(Origin origin, String sender) throws IOException {
        mail.settings.put(new BounceSettings("There is no %1 here."));
        mail.users.remove("postmaster");
        mail.send(origin, Mail.envelope(sender, "gone@mail.example"));
        mail.route();
        mail.restart();
    }
}
