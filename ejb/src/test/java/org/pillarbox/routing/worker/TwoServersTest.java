package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.store.StoredContent;

/** Two servers whose users forward to each other, with the outgoing queue of each carried to the other by hand. */
class TwoServersTest {
    private final RoutingFixture first = new RoutingFixture();
    private final RoutingFixture second = new RoutingFixture();

    @BeforeEach
    void forwardToEachOther() {
        second.settings.put(new LocalMailSettings("b.example", List.of("b.example")));
        first.users.route("ann", MailRouting.of(Assistant.NONE, new Forwarding(true, "bob@b.example")));
        second.users.route("bob", MailRouting.of(Assistant.NONE, new Forwarding(true, "ann@mail.example")));
    }

    @Test
    @Tag("fault-C10")
    void theMessageStaysWithTheFirstUserAtItsReturn() throws IOException {
        first.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        first.route();
        carry(first, second);
        carry(second, first);
        assertEquals(1, first.mailbox(2).size());
        assertTrue(first.mailbox(2).get(0).endsWith(RoutingFixture.BODY), "its header is as it was");
        assertEquals(0, second.database.committed().delivered.size());
        assertEquals(1, first.database.committed().queued.size(), "it does not go out again");
        assertEquals(1, first.errors.latest(10).size(), "a person hears of it");
    }

    @Test
    void aReportFindsItsWayBackThroughBoth() throws IOException {
        second.users.route("bob", MailRouting.of(Assistant.NONE, new Forwarding(true, "away@private.example")));
        first.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        first.route();
        carry(first, second);
        Envelope away = last(second).envelope();
        assertTrue(away.reversePath().toString().startsWith("<SRS1="), away.toString());

        second.start();
        second.send(
                Mail.STRANGER,
                Mail.envelope("", away.reversePath().address().orElseThrow().toString()));
        second.route();
        assertEquals("mail.example", last(second).recipient().address().domain());
        carry(second, first);
        assertEquals("x@outside.example", last(first).recipient().address().toString());
        assertTrue(last(first).envelope().reversePath().isNull());
    }

    /** The sender's server is then told 554, and reports it as every refusal (LOC-070). */
    @Test
    @Tag("LOC-076")
    @Tag("fault-C10")
    void lanRulesThatPointAtEachOtherEndAtTheLimitOfReceivedFields() throws IOException {
        second.settings.put(first.settings.get(LocalMailSettings.class));
        first.settings.put(new LanForwardingSettings("martin 10.0.0.2", 10, 72, 10, "", "", List.of()));
        second.settings.put(new LanForwardingSettings("martin 10.0.0.1", 10, 72, 10, "", "", List.of()));
        RoutingFixture from = first;
        RoutingFixture to = second;
        Reply reply = first.send(Mail.STRANGER, Mail.envelope("x@outside.example", "martin@mail.example"));
        first.route();
        int hops = 1;
        while (reply.isPositive() && hops < 1_000) {
            reply = carry(from, to);
            RoutingFixture back = from;
            from = to;
            to = back;
            hops++;
        }
        assertEquals(554, reply.code());
        assertEquals("5.4.6", reply.enhanced());
        assertEquals(Acceptance.MAX_RECEIVED + 1, hops);
    }

    /** What the one has queued last comes to the other as a stranger's client would bring it. */
    private static Reply carry(RoutingFixture from, RoutingFixture to) throws IOException {
        Waiting row = last(from);
        StoredContent content = from.contents.records().stream()
                .filter(record -> record.id().equals(row.content()))
                .findFirst()
                .orElseThrow();
        to.start();
        Reply reply = to.send(
                Mail.STRANGER,
                row.envelope().withRecipients(List.of(row.recipient())),
                row.prefix() + from.contents.text(content));
        to.route();
        return reply;
    }

    private static Waiting last(RoutingFixture server) {
        List<Waiting> queued = server.database.committed().queued;
        return queued.get(queued.size() - 1);
    }
}
