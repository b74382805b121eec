package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.LanForwardingSettings;

/** Mail that rules hand to other servers, from acceptance to the queue. */
class LanMailTest {
    private final RoutingFixture mail = new RoutingFixture();

    @Test
    @Tag("LOC-050")
    @Tag("LOC-075")
    void onlyTheAddressOnTheEnvelopeIsRewritten() throws IOException {
        mail.edits = (content, message) -> Patch.inFront("X-Global: header\r\n");
        mail.settings.put(LanForwardingSettings.DEFAULT.withRules("joe@mail.example 10.0.0.1:26 jack@b.example"));
        mail.start();
        assertTrue(mail.send(
                        Mail.loggedIn("ann"),
                        Mail.envelope("ann@mail.example", "joe@mail.example", "x@outside.example"))
                .isPositive());
        mail.route();
        List<Waiting> queued = mail.database.committed().queued;
        Waiting lan = queued.stream()
                .filter(row -> row.host().equals("10.0.0.1:26"))
                .findFirst()
                .orElseThrow();
        assertEquals("jack@b.example", lan.recipient().address().toString());
        assertEquals("<ann@mail.example>", lan.envelope().reversePath().toString());
        assertEquals(Patch.NONE, lan.edit());
        assertEquals("", lan.prefix());
        assertEquals(2, queued.size());
    }
}
