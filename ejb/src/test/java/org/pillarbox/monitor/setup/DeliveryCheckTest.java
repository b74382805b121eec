package org.pillarbox.monitor.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceSearch;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.Finding.Verdict;
import org.pillarbox.testing.CollectingSink;

class DeliveryCheckTest {
    private static final LocalUser POSTMASTER = new LocalUser(1, new UserName("postmaster"), true);

    private final Traces traces = new Traces();
    private String sent = "";

    private Finding finding(Optional<LocalUser> main, Submission submission) {
        DeliveryCheck check = new DeliveryCheck(
                () -> main, new FixedSettings(), submission, traces, Clock.systemUTC(), Duration.ZERO);
        return check.findings().get(0);
    }

    private void keep(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        sent = sink.text();
    }

    @Test
    void tellsWhereTheTestMessageWent() {
        traces.fate = Optional.of(fate(Trace.Outcome.DELIVERED, "postmaster, Inbox"));
        Finding finding = finding(Optional.of(POSTMASTER), this::keep);
        assertEquals(Verdict.WORKS, finding.verdict(), finding.words());
        assertTrue(finding.words().contains("postmaster@mail.example"), finding.words());
        assertTrue(sent.contains("Subject: " + traces.subject + "\r\n"), sent);
    }

    @Test
    void failsWhenItDoesNotArrive() {
        traces.fate = Optional.of(fate(Trace.Outcome.DROPPED, "550 5.1.1 No such user here"));
        assertEquals(Verdict.FAILS, finding(Optional.of(POSTMASTER), this::keep).verdict());
        traces.fate = Optional.empty();
        assertEquals(Verdict.FAILS, finding(Optional.of(POSTMASTER), this::keep).verdict());
        assertEquals(Verdict.FAILS, finding(Optional.empty(), this::keep).verdict());
        Submission full = letter -> {
            throw new IOException("no space left");
        };
        Finding finding = finding(Optional.of(POSTMASTER), full);
        assertTrue(finding.words().contains("no space left"), finding.words());
    }

    private static Trace.Fate fate(Trace.Outcome outcome, String detail) {
        return new Trace.Fate("postmaster@mail.example", outcome, detail, List.of(), Instant.EPOCH);
    }

    /** The one message that was sent, once routing is done with it. */
    private static final class Traces implements TraceSearch {
        private Optional<Trace.Fate> fate = Optional.empty();
        private String subject = "";

        @Override
        public List<Trace> find(Query query) {
            subject = query.subject();
            return fate
                    .map(one ->
                            new Trace("0", Instant.EPOCH, "<>", "", "", "", "", 1, query.subject(), "", List.of(one)))
                    .stream()
                    .toList();
        }

        @Override
        public long count(Query query) {
            return find(query).size();
        }

        @Override
        public Optional<Trace> find(String contentId) {
            return Optional.empty();
        }
    }
}
