package org.pillarbox.rules.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceSearch;
import org.pillarbox.settings.InvalidSetting;

class TrialRunTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final List<Trace> traces = new ArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> read = new ArrayList<>();

    private final TraceSearch search = new TraceSearch() {
        @Override
        public List<Trace> find(Query query) {
            return matching(query)
                    .subList(
                            Math.min(query.offset(), matching(query).size()),
                            Math.min(
                                    query.offset() + query.limit(),
                                    matching(query).size()));
        }

        private List<Trace> matching(Query query) {
            return traces.stream()
                    .filter(trace -> !trace.arrival().isBefore(query.since().orElseThrow())
                            && !trace.arrival().isAfter(query.until().orElseThrow()))
                    .toList();
        }

        @Override
        public long count(Query query) {
            return matching(query).size();
        }

        @Override
        public Optional<Trace> find(String contentId) {
            throw new UnsupportedOperationException();
        }
    };

    private final TrialRun run = new TrialRun(
            search,
            id -> {
                read.add(id);
                return Optional.ofNullable(headers.get(id)).map(text -> new PastHeaders.PastHeader(text, 500));
            },
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> nanos.addAndGet(400_000_000));

    private void came(String id, Duration ago, String protocol, String sender, String... recipients) {
        List<Trace.Fate> fates = new ArrayList<>();
        for (String recipient : recipients) {
            fates.add(new Trace.Fate(recipient, Trace.Outcome.DELIVERED, "", List.of(), NOW));
        }
        traces.add(new Trace(
                id, NOW.minus(ago), "<" + sender + ">", "192.0.2.1", "h", "", protocol, 600, "S " + id, "", fates));
    }

    private Trial all(String rules, Duration back) {
        Trial trial = run.begin(rules, NOW.minus(back));
        while (!trial.isOver()) {
            trial = run.advance(trial);
        }
        return trial;
    }

    @Test
    void saysWhichMessagesOfTheTimeEachRuleWouldHaveConcerned() {
        came("1", Duration.ofHours(1), "ESMTP", "ann@x.example", "bill@mail.example", "bob@mail.example");
        came("2", Duration.ofHours(2), "ESMTPSA", "eve@y.example", "bill@mail.example");
        came("3", Duration.ofDays(9), "ESMTP", "ann@x.example", "bill@mail.example");
        came("4", Duration.ofHours(3), "LOCAL", "ann@x.example", "bill@mail.example");
        headers.put("2", "Subject: Offer\r\nX-Spam: yes\r\n\r\n");
        String rules = "*no x\nMailFrom: *@x.example\n>bill<spam\nX-Spam: yes";
        Trial trial = all(rules, Duration.ofDays(7));
        assertEquals(Map.of(1, 1, 3, 1), trial.perRule());
        assertEquals(2, trial.concerned());
        assertEquals(
                List.of(
                        new TrialHit(
                                NOW.minus(Duration.ofHours(1)),
                                "<ann@x.example>",
                                "bill@mail.example",
                                1,
                                "S 1",
                                1,
                                "SMTP rule \"no x\" (line 1) refuses the message"),
                        new TrialHit(
                                NOW.minus(Duration.ofHours(2)),
                                "<eve@y.example>",
                                "bill@mail.example",
                                0,
                                "S 2",
                                3,
                                "SMTP rule \"spam\" (line 3) redirects the message to bill")),
                trial.hits());
        assertEquals(List.of("2"), read, "only headers that a rule needs are read");
    }

    @Test
    void timesAreThoseOfTheArrival() {
        came("1", Duration.ofDays(1), "ESMTP", "a@x.example", "b@mail.example");
        assertEquals(1, all("*sunday\nDayNow: 1", Duration.ofDays(7)).concerned());
        assertEquals(0, all("*monday\nDayNow: 2", Duration.ofDays(7)).concerned());
    }

    @Test
    void messagesThatNobodyKeepsAreJudgedByTheirEnvelopeAndCounted() {
        came("1", Duration.ofHours(1), "ESMTP", "ann@x.example", "bill@mail.example");
        came("2", Duration.ofHours(1), "ESMTP", "eve@y.example", "bill@mail.example");
        Trial trial = all("*no x\nMailFrom: *@x.example\n*all", Duration.ofDays(7));
        assertEquals(1, trial.concerned());
        assertEquals(1, trial.headless());
    }

    @Test
    void looksAtABoundedNumberOfMessagesALittleAtATime() {
        for (int i = 0; i < Trial.MOST + 500; i++) {
            came(String.valueOf(i), Duration.ofMinutes(1), "ESMTP", "ann@x.example", "bill@mail.example");
        }
        Trial begun = run.begin("*a\nMailFrom: *", NOW.minus(Duration.ofDays(1)));
        assertEquals(Trial.MOST, begun.total());
        assertEquals(0, begun.percent());
        Trial first = run.advance(begun);
        assertTrue(first.done() > 0 && first.done() < 1000, "done: " + first.done());
        assertFalse(first.isOver());
        Trial stopped = first.stopped();
        assertTrue(stopped.isOver());
        assertEquals(first.done(), stopped.total());
        Trial all = all("*a\nMailFrom: *", Duration.ofDays(1));
        assertEquals(Trial.MOST, all.concerned());
        assertEquals(Trial.MOST_HITS, all.hits().size());
        assertEquals(100, all.percent());
    }

    @Test
    void anEmptyTimeIsOverAtOnceAndBadRulesAreNotTried() {
        assertTrue(run.begin("*a", NOW).isOver());
        assertEquals(0, all("*a", Duration.ofDays(1)).concerned());
        assertThrows(InvalidSetting.class, () -> run.begin("nonsense", NOW));
    }
}
