package org.pillarbox.inmail.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.inmail.Collected;
import org.pillarbox.inmail.Progress;
import org.pillarbox.inmail.history.InMailHistory;
import org.pillarbox.inmail.history.InMailRun;
import org.pillarbox.inmail.history.RememberedCollecting;
import org.pillarbox.settings.inmail.InMailSamples;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class JpaInMailHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keepsTheLatestOfEachInMail(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            for (int i = 0; i < InMailHistory.KEPT + 5; i++) {
                InMailRun run = run(1, i);
                database.inTransaction(em -> new JpaInMailHistory(em).add(run));
            }
            InMailRun other = new InMailRun(2, 1, NOW, NOW, Collected.failed("x".repeat(5000)));
            database.inTransaction(em -> new JpaInMailHistory(em).add(other));
            List<InMailRun> latest = database.call(em -> new JpaInMailHistory(em).latest(1, 1000));
            assertEquals(InMailHistory.KEPT, latest.size());
            assertEquals(run(1, InMailHistory.KEPT + 4), latest.get(0));
            Map<Integer, InMailRun> last = database.call(em -> new JpaInMailHistory(em).last());
            assertEquals(Set.of(1, 2), last.keySet());
            assertEquals(1000, last.get(2).result().fault().orElseThrow().length());
            database.inTransaction(em -> new JpaInMailHistory(em).forget(1));
            assertEquals(
                    Set.of(2),
                    database.call(em -> new JpaInMailHistory(em).last().keySet()));
        }
    }

    @Test
    void aHistoryThatCannotBeWrittenChangesNothingOfTheMail() {
        InMailHistory broken = new InMailHistory() {
            @Override
            public void add(InMailRun run) {
                throw new IllegalStateException("no database");
            }

            @Override
            public List<InMailRun> latest(int inMail, int limit) {
                return List.of();
            }

            @Override
            public Map<Integer, InMailRun> last() {
                return Map.of();
            }

            @Override
            public void forget(int inMail) {}
        };
        Collected three = new Collected(3, 3, 900, 3, 0, 0, Optional.empty());
        assertEquals(
                three,
                new RememberedCollecting(
                                (inMail, connection, progress) -> three, broken, Clock.fixed(NOW, ZoneOffset.UTC))
                        .collect(InMailSamples.inMail("ISP", InMailSamples.pop3()), 1, Progress.NONE));
    }

    private static InMailRun run(int inMail, int listed) {
        return new InMailRun(
                inMail, 1, NOW, NOW.plusSeconds(listed), new Collected(listed, 1, 2, 3, 4, 5, Optional.empty()));
    }
}
