package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;

/** Whatever call the process dies in, every acknowledged message and every report comes exactly once. */
class CrashTest {
    /** The process dies: nothing after it runs. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death() {
            super("killed", null, false, false);
        }
    }

    @Test
    void losesAndDoublesNothingWhateverCallItDiesIn() throws Exception {
        int dead = 0;
        for (int call = 1; call < 200; call++) {
            RoutingFixture fixture = new RoutingFixture();
            handIn(fixture);
            dead += dies(fixture, call) ? 1 : 0;
            fixture.restart();
            assertEverythingOnce(fixture, "killed in call " + call);
        }
        assertTrue(dead > 20, "only " + dead + " calls");
    }

    @Test
    void losesAndDoublesNothingWhenItDiesAgainDuringTheReplay() throws Exception {
        for (int call = 1; call < 40; call++) {
            RoutingFixture fixture = new RoutingFixture();
            handIn(fixture);
            dies(fixture, call);
            fixture.start();
            diesIn(fixture, call, () -> fixture.worker.replay());
            fixture.restart();
            assertEverythingOnce(fixture, "killed twice in call " + call);
        }
    }

    @Property(tries = 300)
    void losesAndDoublesNothingWhenTheDatabaseForgetsItsLastCommits(
            @ForAll @IntRange(min = 1, max = 40) int call, @ForAll @IntRange(max = 4) int forgotten) throws Exception {
        RoutingFixture fixture = new RoutingFixture();
        handIn(fixture);
        dies(fixture, call);
        fixture.database.forget(forgotten);
        fixture.restart();
        assertEverythingOnce(fixture, "killed in call " + call + ", " + forgotten + " commits forgotten");
    }

    @Test
    void aFailingCallOfABatchIsTriedAgainWithoutDoubling() throws Exception {
        for (int failing = 1; failing < 40; failing++) {
            RoutingFixture fixture = new RoutingFixture();
            handIn(fixture);
            int once = failing;
            fixture.database.fail((name, number) -> {
                if (number == once) {
                    throw new IllegalStateException("deadlock");
                }
            });
            fixture.route();
            fixture.database.fail((name, number) -> {});
            fixture.restart();
            assertEverythingOnce(fixture, "failed once in call " + failing);
        }
    }

    private static void handIn(RoutingFixture fixture) throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        fixture.send(Mail.loggedIn("ann"), Mail.envelope("ann@mail.example", "bob@mail.example", "y@outside.example"));
        // Accepted for ann, who is gone when it is routed: bob hears of it.
        fixture.users.add(4, "gone", false);
        fixture.send(Mail.STRANGER, Mail.envelope("bob@mail.example", "gone@mail.example"));
        fixture.users.remove("gone");
        EnvelopeRecipient confirmed =
                new EnvelopeRecipient(Mail.address("bob@mail.example"), Set.of(DsnNotify.SUCCESS), Optional.empty());
        Envelope withReceipt = Mail.envelope("ann@mail.example").withRecipients(List.of(confirmed));
        fixture.send(Mail.STRANGER, withReceipt);
    }

    private static void assertEverythingOnce(RoutingFixture fixture, String when) {
        List<String> ann = fixture.mailbox(2);
        List<String> bob = fixture.mailbox(3);
        assertEquals(2, ann.size(), when);
        assertEquals(
                1,
                ann.stream().filter(mail -> mail.contains("Action: delivered")).count(),
                when);
        assertEquals(3, bob.size(), when);
        assertEquals(
                1, bob.stream().filter(mail -> mail.contains("Action: failed")).count(), when);
        List<Waiting> queued = fixture.database.committed().queued;
        assertEquals(1, queued.size(), when);
        assertEquals(0, fixture.database.committed().due.size(), when);
        // One for each mailbox that a message with a sender came into; reports have none.
        assertEquals(3, fixture.database.committed().answers.size(), when);
        assertEquals(3, Set.copyOf(fixture.database.committed().answers).size(), when);
        assertEquals(0, fixture.database.committed().aside.size(), when);
        assertEquals(5, fixture.database.committed().traffic.delivered(), when);
        assertEquals(
                fixture.contents
                        .records()
                        .get(fixture.contents.records().size() - 1)
                        .end(),
                fixture.database.committed().checkpoint,
                when);
    }

    private static boolean dies(RoutingFixture fixture, int call) throws Exception {
        return diesIn(fixture, call, fixture::route);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static boolean diesIn(RoutingFixture fixture, int call, Work work) throws Exception {
        fixture.database.fail((name, number) -> {
            if (number == call) {
                throw new Death();
            }
        });
        try {
            work.run();
            return false;
        } catch (Death expected) {
            return true;
        } finally {
            fixture.database.fail((name, number) -> {});
        }
    }
}
