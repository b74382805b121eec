package org.pillarbox.schedule.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.outmail.OutMailRun;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.schedule.Tally;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

class SendPartTest {
    private static final Connection LINE =
            SettingKinds.of(Connections.class).defaults().first().orElseThrow();

    private final Deque<OutMailRun.Counts> counts = new ArrayDeque<>();
    private final List<String> troubles = new ArrayList<>();
    private Tally tally = Tally.NONE;
    private int looks;
    private boolean stopped;
    private boolean closed;

    @Test
    @Tag("EXT-005")
    @Tag("EXT-203")
    void waitsUntilAllThatWaitedHasHadItsTry() throws Exception {
        counts.add(new OutMailRun.Counts(3, 0, 0, 0, 0));
        counts.add(new OutMailRun.Counts(3, 2, 0, 0, 100));
        counts.add(new OutMailRun.Counts(3, 3, 0, 0, 150));
        work();
        assertEquals(new Tally(3, 0, 3, 0, 0), tally);
        assertEquals(List.of(), troubles);
        assertTrue(closed);
    }

    @Test
    void tellsWhatCouldNotLeave() throws Exception {
        counts.add(new OutMailRun.Counts(4, 1, 1, 2, 50));
        work();
        assertEquals(new Tally(1, 3, 4, 0, 0), tally);
        assertEquals(
                List.of(
                        "Mail for one recipient could not be sent now and is tried again.",
                        "Mail for 2 recipients failed, and its senders are told."),
                troubles);
    }

    @Test
    @Tag("HOW-024")
    void whoHangsUpDoesNotWait() throws Exception {
        for (int i = 0; i < 1000; i++) {
            counts.add(new OutMailRun.Counts(9, 0, 0, 0, 0));
        }
        stopped = true;
        work();
        assertEquals(1, looks);
        assertTrue(closed);
        assertFalse(counts.isEmpty());
    }

    private void work() throws InterruptedException {
        new SendPart(connection -> new OutMailRun() {
                    @Override
                    public Counts counts() {
                        return counts.size() > 1 ? counts.poll() : counts.peek();
                    }

                    @Override
                    public boolean isDone() {
                        return counts.size() == 1;
                    }

                    @Override
                    public void close() {
                        closed = true;
                    }
                })
                .work(LINE, new RunPart.Progress() {
                    @Override
                    public void tally(Tally now) {
                        tally = now;
                    }

                    @Override
                    public void trouble(String words) {
                        troubles.add(words);
                    }

                    @Override
                    public boolean isStoppedWithin(long millis) {
                        looks++;
                        return stopped;
                    }

                    @Override
                    public Instant started() {
                        return Instant.EPOCH;
                    }

                    @Override
                    public RunCause cause() {
                        return RunCause.HAND;
                    }
                });
    }
}
