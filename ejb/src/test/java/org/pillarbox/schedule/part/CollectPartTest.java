package org.pillarbox.schedule.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.inmail.Collected;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.schedule.Tally;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;

class CollectPartTest {
    private final List<InMail> inMails = new ArrayList<>();
    private final List<String> collected = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private boolean stopped;

    /** Two providers, each with a mailbox that can be reached from both (manual 6.1.1.3). */
    @Test
    @Tag("EXT-005")
    @Tag("EXT-007")
    void eachConnectionCollectsByAllInMailsThatAreLinkedToIt() throws Exception {
        inMails.add(inMail(1, "ISP1", true, 1, 2));
        inMails.add(inMail(2, "ISP2", true, 1, 2));
        work(1);
        work(2);
        assertEquals(List.of("ISP1 by 1", "ISP2 by 1", "ISP1 by 2", "ISP2 by 2"), collected);
    }

    @Test
    @Tag("EXT-008")
    @Tag("EXT-005")
    void oneThatIsNotLinkedOrNotEnabledIsLeftAlone() throws Exception {
        inMails.add(inMail(1, "ISP1", true, 1));
        inMails.add(inMail(2, "ISP2", true, 2));
        inMails.add(inMail(3, "ISP3", false, 2));
        work(2);
        assertEquals(List.of("ISP2 by 2"), collected);
    }

    @Test
    @Tag("EXT-203")
    void figuresAddUpAndAFaultKeepsNoOtherFromBeingCollected() throws Exception {
        inMails.add(inMail(1, "bad", true, 1));
        inMails.add(inMail(2, "good", true, 1));
        work(1);
        assertEquals(List.of("bad (1): The server does not answer."), troubles);
        assertEquals(new Tally(0, 0, 0, 3, 4), tallies.get(tallies.size() - 1));
        assertEquals(
                List.of(
                        new Tally(0, 0, 0, 0, 2),
                        new Tally(0, 0, 0, 1, 2),
                        new Tally(0, 0, 0, 1, 2),
                        new Tally(0, 0, 0, 1, 4),
                        new Tally(0, 0, 0, 2, 4),
                        new Tally(0, 0, 0, 3, 4),
                        new Tally(0, 0, 0, 3, 4)),
                tallies);
    }

    @Test
    @Tag("HOW-024")
    void whoHangsUpBeginsNoOther() throws Exception {
        stopped = true;
        inMails.add(inMail(1, "ISP1", true, 1));
        work(1);
        assertEquals(List.of(), collected);
    }

    private void work(int number) throws InterruptedException {
        Connection standard =
                SettingKinds.of(Connections.class).defaults().first().orElseThrow();
        Connection connection = new Connection(number, "Line", standard.link(), true, false, standard.outMail());
        new CollectPart(() -> inMails, (inMail, by, progress) -> {
                    collected.add(inMail.name() + " by " + by);
                    progress.found(2, 100);
                    progress.fetched(50);
                    if (inMail.name().equals("bad")) {
                        return new Collected(2, 1, 50, 1, 0, 0, Optional.of("The server does not answer."));
                    }
                    progress.fetched(50);
                    return new Collected(2, 2, 100, 2, 0, 0, Optional.empty());
                })
                .work(connection, new RunPart.Progress() {
                    @Override
                    public void tally(Tally now) {
                        tallies.add(now);
                    }

                    @Override
                    public void trouble(String words) {
                        troubles.add(words);
                    }

                    @Override
                    public boolean isStoppedWithin(long millis) {
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

    private static InMail inMail(int number, String name, boolean enabled, Integer... connections) {
        return new InMail(number, name, enabled, Set.of(connections), new Method.Transfer("in", List.of()));
    }
}
