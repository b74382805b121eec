package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.acceptance.FindingsDraft;

/** What was collected comes in once, however often it was fetched, and wherever the process died. */
class CollectedMailTest {
    private static final CollectedKey KEY = new CollectedKey(3, "account", "u:1", "f", 100);
    private static final Origin ORIGIN = new Origin(
            "collected/3", "c-1", "192.0.2.110", "pop.isp.example", "POP3", Optional.empty(), Optional.empty());

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death() {
            super("killed", null, false, false);
        }
    }

    @Test
    void comesOnceAlthoughItWasFetchedTwiceInOneBatchAndAgainLater() throws Exception {
        RoutingFixture fixture = new RoutingFixture();
        assertEquals(250, collect(fixture, KEY).code());
        collect(fixture, KEY);
        fixture.route();
        fixture.start();
        collect(fixture, KEY);
        fixture.route();
        assertEquals(1, fixture.mailbox(2).size());
        assertEquals(
                "collected before",
                fixture.fate(fixture.contents.records().get(2), "ann@mail.example")
                        .orElseThrow()
                        .detail());
    }

    @Test
    void anotherMessageOfTheSameNameIsAnother() throws Exception {
        RoutingFixture fixture = new RoutingFixture();
        collect(fixture, KEY);
        collect(fixture, new CollectedKey(3, "account", "u:1", "other", 100));
        fixture.route();
        assertEquals(2, fixture.mailbox(2).size());
    }

    @Test
    void comesOnceWhateverCallTheProcessDiesInAndHoweverOftenItIsFetchedThen() throws Exception {
        int dead = 0;
        for (int call = 1; call < 60; call++) {
            RoutingFixture fixture = new RoutingFixture();
            collect(fixture, KEY);
            int deadly = call;
            fixture.database.fail((name, number) -> {
                if (number == deadly) {
                    throw new Death();
                }
            });
            try {
                fixture.route();
            } catch (Death killed) {
                dead++;
            }
            fixture.database.fail((name, number) -> {});
            fixture.start();
            collect(fixture, KEY);
            fixture.worker.replay();
            fixture.route();
            assertEquals(1, fixture.mailbox(2).size(), "killed in call " + call);
        }
        assertTrue(dead > 5, "only " + dead + " calls");
    }

    @Test
    void isRememberedAlsoWhereItCouldNotBeRouted() throws Exception {
        RoutingFixture fixture = new RoutingFixture();
        collect(fixture, KEY);
        // The database refuses this one message for ever.
        fixture.database.fail((name, number) -> {
            if (name.equals("deliver")) {
                throw new IllegalStateException("value too long");
            }
        });
        fixture.route();
        fixture.database.fail((name, number) -> {});
        assertEquals(1, fixture.database.committed().aside.size());
        assertTrue(fixture.database.committed().collected.containsKey(KEY));
    }

    @Test
    void itsReceivedFieldMaySayWhenItCameToItsServer() throws Exception {
        RoutingFixture fixture = new RoutingFixture();
        MessageSink sink = sink(fixture);
        fixture.acceptance.collect(
                ORIGIN,
                Mail.envelope("x@outside.example", "ann@mail.example"),
                sink,
                new FindingsDraft(),
                KEY,
                Optional.of(Instant.parse("2003-12-08T20:54:17Z")));
        fixture.route();
        String mail = fixture.mailbox(2).get(0);
        assertTrue(mail.contains("Mon, 8 Dec 2003 20:54:17 +0000"), mail);
        assertTrue(mail.contains("from pop.isp.example ([192.0.2.110])"), mail);
        assertTrue(mail.contains("with POP3"), mail);
    }

    private static Reply collect(RoutingFixture fixture, CollectedKey key) throws Exception {
        return fixture.acceptance.collect(
                ORIGIN,
                Mail.envelope("x@outside.example", "ann@mail.example"),
                sink(fixture),
                new FindingsDraft(),
                key,
                Optional.empty());
    }

    private static MessageSink sink(RoutingFixture fixture) throws Exception {
        MessageSink sink = fixture.acceptance.begin(List.of());
        sink.write(ByteBuffer.wrap(RoutingFixture.BODY.getBytes(StandardCharsets.UTF_8)));
        return sink;
    }
}
