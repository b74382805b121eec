package org.pillarbox.filter.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.security.SecurityLog.Origin;
import org.pillarbox.message.Letter;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.Rate;
import org.pillarbox.settings.SendingRates;
import org.pillarbox.settings.SmtpSettings;

class SendingGuardTest {
    private static final Origin THERE = new Origin("SMTP", "203.0.113.9", "s1");
    private static final Sender ANN = Sender.user("ann");
    private static final Sender BOB = Sender.user("bob");

    private final AtomicLong nanos = new AtomicLong();
    private final FixedSettings settings = new FixedSettings();
    private final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false).add(3, "bob", false);
    private final MemoryHolds holds = new MemoryHolds();
    private final NotedSecurity security = new NotedSecurity();
    private final NotedErrors errors = new NotedErrors();
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private boolean full;
    private final RateLimits limits = new RateLimits(settings, nanos::get);
    private final HeldIndex index = new HeldIndex(
            () -> holds.list().stream().map(HeldUsers.Held::userId).collect(Collectors.toSet()), nanos::get);
    private final SendingGuard guard = new SendingGuard(
            new SendingGuard.Parts(
                    settings,
                    users,
                    holds,
                    security,
                    letter -> {
                        if (full) {
                            throw new IOException("no space left");
                        }
                        letters.add(letter);
                    },
                    errors,
                    Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC)),
            limits,
            index,
            nanos::get);

    @Test
    @Tag("fault-C14")
    void aStolenPasswordSendsNoMoreThanAnHoursLimitAndTellsOnce() throws Exception {
        limit(new Rate(0, 1000), true);
        AtomicInteger accepted = new AtomicInteger();
        ExecutorService sessions = Executors.newFixedThreadPool(16);
        List<Future<?>> running = new ArrayList<>();
        for (int session = 0; session < 16; session++) {
            running.add(sessions.submit(() -> {
                for (int i = 0; i < 5000 / 16; i++) {
                    if (guard.take(ANN, 1, THERE).isEmpty()) {
                        accepted.incrementAndGet();
                    }
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        sessions.shutdown();
        assertEquals(1000, accepted.get());
        assertTrue(held(ANN));
        assertEquals(List.of("SENDING_HELD ann messages, more than 1000 an hour"), security.lines);
        assertEquals(1, letters.size());
        assertEquals("sending-held 2 2026-11-23", letters.get(0).occasion());
        String text = text(letters.get(0));
        assertTrue(text.contains("Sending of ann is held") && text.contains("203.0.113.9"), text);
        assertTrue(guard.take(BOB, 1, THERE).isEmpty(), "nobody else waits");
    }

    @Test
    void aHoldLastsLongerThanTheHourUntilItIsReleased() {
        limit(new Rate(0, 1), true);
        guard.take(ANN, 1, THERE);
        guard.take(ANN, 1, THERE);
        nanos.addAndGet(Duration.ofDays(2).toNanos());
        assertTrue(held(ANN));
        release();
        assertFalse(held(ANN));
    }

    @Test
    void whoIsReleasedBeginsToCountAnew() {
        limit(new Rate(0, 1), true);
        guard.take(ANN, 1, THERE);
        guard.take(ANN, 1, THERE);
        release();
        assertTrue(guard.take(ANN, 1, THERE).isEmpty());
        assertTrue(guard.take(ANN, 1, THERE).isPresent());
        assertEquals(2, letters.size());
        assertEquals(letters.get(0).occasion(), letters.get(1).occasion(), "one of them is routed that day");
    }

    @Test
    void withoutHoldsTheLimitIsLoggedOnceAnHour() {
        limit(new Rate(0, 2), false);
        for (int i = 0; i < 1000; i++) {
            guard.take(ANN, 1, THERE);
        }
        assertEquals(List.of("SENDING_LIMITED ann messages, more than 2 an hour"), security.lines);
        assertEquals(0, letters.size());
        nanos.addAndGet(Duration.ofHours(2).toNanos());
        for (int i = 0; i < 10; i++) {
            guard.take(ANN, 1, THERE);
        }
        assertEquals(2, security.lines.size());
    }

    @Test
    void aStrangersAddressIsPutOffAndNeverHeld() {
        limit(new Rate(0, 1), true);
        Sender there = Sender.address("203.0.113.9");
        guard.take(there, 1, THERE);
        Reply reply = guard.take(there, 1, THERE).orElseThrow();
        assertEquals(450, reply.code());
        assertTrue(holds.list().isEmpty());
        assertEquals(List.of("SENDING_LIMITED  messages, more than 1 an hour"), security.lines);
    }

    @Test
    void whereNothingCanBeStoredTheUserIsPutOffAllTheSame() {
        limit(new Rate(0, 1), true);
        holds.down = true;
        guard.take(ANN, 1, THERE);
        for (int i = 0; i < 100; i++) {
            assertEquals(450, guard.take(ANN, 1, THERE).orElseThrow().code());
        }
        assertEquals(1, errors.latest(10).size());
        holds.down = false;
        guard.take(ANN, 1, THERE);
        assertTrue(held(ANN));
    }

    @Test
    void aLetterThatCannotBeWrittenIsAnError() {
        limit(new Rate(0, 1), true);
        full = true;
        guard.take(ANN, 1, THERE);
        guard.take(ANN, 1, THERE);
        assertTrue(held(ANN));
        assertTrue(errors.latest(1).get(0).text().contains("ann"));
    }

    @Test
    void theHomePageTellsOfHolds() {
        HoldConcern concern = new HoldConcern(index);
        assertTrue(concern.concerns().isEmpty());
        limit(new Rate(0, 1), true);
        guard.take(ANN, 2, THERE);
        guard.take(ANN, 1, THERE);
        assertEquals(
                "The sending of one user is held", concern.concerns().get(0).title());
    }

    private void release() {
        NotedAudit audit = new NotedAudit();
        HoldRelease release = new HoldRelease(holds, users, audit, security, event -> {
            limits.forget(event.sender());
            index.refresh();
        });
        assertEquals("ann", release.held().get(0).name());
        assertTrue(release.release(2));
        assertFalse(release.release(2));
        assertEquals(List.of("sending.release ann"), audit.lines);
    }

    private boolean held(Sender sender) {
        Optional<Reply> reply = guard.refusal(sender, 1, THERE);
        return reply.filter(one -> one.code() == 450 && one.lines().get(0).contains("administrator"))
                .isPresent();
    }

    private void limit(Rate messages, boolean hold) {
        settings.put(
                settings.get(SmtpSettings.class).with(new SendingRates(messages, Rate.ANY, messages, Rate.ANY, hold)));
    }

    private static String text(Letter letter) throws IOException {
        StringBuilder text = new StringBuilder();
        letter.text().writeTo(new MessageSink() {
            @Override
            public void write(ByteBuffer bytes) {
                text.append(StandardCharsets.UTF_8.decode(bytes));
            }

            @Override
            public long size() {
                return text.length();
            }

            @Override
            public void discard() {
                text.setLength(0);
            }
        });
        return text.toString();
    }
}
