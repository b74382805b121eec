package org.pillarbox.journal.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pillarbox.journal.Concern;

class ProblemDeskTest {
    private final ProblemDesk desk = new ProblemDesk(Clock.systemUTC());

    @Test
    void gathersRepeatsOfOneCause() {
        report("relay", "first");
        report("relay", "second");
        report("other", "third");
        ProblemDesk.Batch batch = desk.take();
        assertEquals(2, batch.reported().size());
        assertEquals(2, batch.reported().get(0).times());
        assertEquals("second", batch.reported().get(0).problem().text());
        assertTrue(desk.take().isEmpty());
    }

    @Test
    void whatWorksAgainIsShownNoMoreButStillWrittenDown() {
        report("relay", "down");
        desk.over("relay");
        desk.over("never heard of");
        assertEquals(List.of(), desk.open());
        ProblemDesk.Batch batch = desk.take();
        assertEquals(Set.of("relay"), batch.over());
        assertEquals(1, batch.reported().size());
    }

    @Test
    void whatFailsAgainIsNotOver() {
        report("relay", "down");
        desk.over("relay");
        report("relay", "down");
        assertEquals(1, desk.open().size());
        assertEquals(Set.of(), desk.take().over());
    }

    @Test
    void givesUpNothingWhenItCannotBeWrittenDown() {
        report("relay", "down");
        report("other", "down");
        desk.over("relay");
        ProblemDesk.Batch batch = desk.take();
        report("other", "down");
        report("relay", "down");
        desk.giveBack(batch);
        ProblemDesk.Batch again = desk.take();
        assertEquals(
                List.of(2L, 2L), again.reported().stream().map(Reported::times).toList());
        assertEquals(Set.of(), again.over());
    }

    @Test
    void knowsWhatOtherNodesToldOf() {
        desk.show(List.of(Reported.once(
                Problem.of("s", "relay", "down"), Clock.systemUTC().instant())));
        assertEquals(1, desk.open().size());
        desk.over("relay");
        assertEquals(List.of(), desk.open());
        assertEquals(Set.of("relay"), desk.take().over());
    }

    @Test
    void keepsNoMoreThanItsLimit() {
        for (int i = 0; i < 2 * ProblemDesk.MOST; i++) {
            report("place " + i, "down");
        }
        assertEquals(ProblemDesk.MOST, desk.take().reported().size());
    }

    @Test
    void theHomePageShowsWhatHappenedAndWhereItIsExplained() {
        desk.report(Problem.of("SMTP Client connection problem", "relay", "Couldn't connect\nto it")
                .because(SocketFault.REFUSED)
                .at("/admin/externalmail/out-mail"));
        desk.report(Problem.of("s", ProblemConcerns.SHOWN_ELSEWHERE + "x", "stands there already"));
        List<Concern> concerns = new ProblemConcerns(desk).concerns();
        assertEquals(1, concerns.size());
        Concern concern = concerns.get(0);
        assertEquals("SMTP Client connection problem", concern.title());
        assertTrue(
                concern.words()
                        .startsWith("Couldn't connect to it. Socket Error 10061 - The attempt to connect was"
                                + " forcefully rejected. "),
                concern.words());
        assertEquals("/admin/externalmail/out-mail", concern.page());
        assertEquals("/help/socket-errors#socket-error-10061", concern.help().orElseThrow());
        assertTrue(concern.ownLetter());
    }

    private void report(String place, String text) {
        desk.report(Problem.of("Some problem", place, text));
    }
}
