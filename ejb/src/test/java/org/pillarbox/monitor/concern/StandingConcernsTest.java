package org.pillarbox.monitor.concern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.journal.problem.Reported;
import org.pillarbox.routing.NotedErrors;

class StandingConcernsTest {
    private static final Concern DISK = new Concern("The disk is full by 91 percent", "Make room.", "/admin/home");

    private final TestClock clock = new TestClock();
    private final ProblemDesk desk = new ProblemDesk(clock);
    private final StandingConcerns standing = new StandingConcerns(desk, clock);

    @Test
    void whatStandsForAnHourIsReportedOnceADay() {
        standing.look(List.of(DISK));
        clock.pass(Duration.ofMinutes(59));
        standing.look(List.of(DISK));
        assertEquals(List.of(), reported());
        clock.pass(Duration.ofMinutes(1));
        standing.look(List.of(DISK));
        standing.look(List.of(new Concern("The disk is full by 92 percent", "Make room.", "/admin/home")));
        List<Reported> first = reported();
        assertEquals(1, first.size());
        assertEquals(1, first.get(0).times());
        assertEquals(DISK.title(), first.get(0).problem().subject());
        assertEquals("/admin/home", first.get(0).problem().page());
        clock.pass(Duration.ofDays(1));
        standing.look(List.of(DISK));
        assertEquals(1, reported().size());
    }

    @Test
    void whatWasPutRightBeginsAnew() {
        standing.look(List.of(DISK));
        clock.pass(Duration.ofMinutes(59));
        standing.look(List.of());
        standing.look(List.of(DISK));
        clock.pass(Duration.ofMinutes(59));
        standing.look(List.of(DISK));
        assertEquals(List.of(), reported());
    }

    @Test
    void whatHasALetterOfItsOwnIsNotMailedTwice() {
        Concern held = new Concern("A user is held", "Release it.", "/admin/services/smtp").mailedByItself();
        standing.look(List.of(held));
        clock.pass(Duration.ofHours(2));
        standing.look(List.of(held));
        assertEquals(List.of(), reported());
    }

    @Test
    void aPartThatCannotTellKeepsNoOtherFromTelling() {
        NotedErrors errors = new NotedErrors();
        Concerns concerns = new Concerns(
                List.of(
                        () -> {
                            throw new IllegalStateException("no database");
                        },
                        () -> List.of(DISK)),
                errors);
        assertEquals(List.of(DISK), concerns.now());
        assertEquals(1, errors.latest(10).size());
    }

    private List<Reported> reported() {
        return desk.take().reported();
    }
}
