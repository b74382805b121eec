package org.pillarbox.journal.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pillarbox.journal.trace.Journey.End;
import org.pillarbox.journal.trace.Journey.Node;
import org.pillarbox.journal.trace.Trace.Outcome;
import org.pillarbox.journal.trace.Trace.Step;

class JourneyTest {
    private static final Step MEANS = new Step("user-mapping", "user MD");
    private static final Step COPIED = new Step("assistant", "copied to PA\t\\n\n");
    private static final Step KEPT = new Step("mailbox", "MD");
    private static final Step ASSISTED = new Step("mailbox", "PA");
    private static final End TO_MD = new End(Outcome.DELIVERED, "MD, Inbox");
    private static final End TO_PA = new End(Outcome.DELIVERED, "PA, Inbox");

    private final JourneyBuilder builder = new JourneyBuilder();

    @Test
    void waysThatBeginAlikeAreOneAsFarAsTheyAreAlike() {
        assertEquals(
                List.of(new Node(
                        MEANS,
                        List.of(),
                        List.of(new Node(
                                COPIED,
                                List.of(),
                                List.of(
                                        new Node(KEPT, List.of(TO_MD), List.of()),
                                        new Node(ASSISTED, List.of(TO_PA), List.of())))))),
                fork().next());
    }

    @Test
    void waysThatAreAlikeToTheirLastStepKeepTheirEnds() {
        Step out = new Step("outside", "outgoing queue");
        builder.add(List.of(out), new End(Outcome.QUEUED, "for a@x.example"));
        builder.add(List.of(out), new End(Outcome.QUEUED, "for b@x.example"));
        builder.add(List.of(out), new End(Outcome.QUEUED, "for b@x.example"));
        assertEquals(2, builder.build().next().get(0).ends().size());
    }

    @Test
    void aWayWithoutStepsHasAnEnd() {
        Journey none = Journey.of(List.of(), TO_MD);
        assertEquals(List.of(TO_MD), none.ends());
        assertEquals(none, read(JourneyText.write(none, 1000)));
    }

    @Test
    void survivesItsText() {
        assertEquals(fork(), read(JourneyText.write(fork(), 1000)));
    }

    @Test
    void aTextOfTheFirstFormIsOneWay() {
        assertEquals(Journey.of(List.of(MEANS, KEPT), TO_MD), read("user-mapping\tuser MD\nmailbox\tMD\n"));
        assertEquals(Journey.of(List.of(), TO_MD), read(""));
    }

    @Test
    void aTextThatIsTooShortTellsHowManyWaysAreMissing() {
        String whole = JourneyText.write(fork(), 1000);
        Journey cut = read(JourneyText.write(fork(), whole.length() + 5));
        assertEquals(1, cut.hidden());
        assertEquals(List.of(MEANS, COPIED, KEPT), cut.steps().subList(0, 3));
        for (int length = 20; length < whole.length() + 20; length++) {
            String text = JourneyText.write(fork(), length);
            assertTrue(text.length() <= length, text);
            Journey read = read(text);
            assertTrue(fork().steps().containsAll(read.steps()));
        }
    }

    @Test
    void aListOfThousandsIsCounted() {
        IntStream.range(0, 10_000)
                .forEach(i ->
                        builder.add(List.of(MEANS, new Step("mailbox", "u" + i)), new End(Outcome.DELIVERED, "u" + i)));
        Journey journey = builder.build();
        assertEquals(10_000, journey.next().get(0).next().size() + journey.hidden());
        assertEquals(60, journey.next().get(0).next().size());
    }

    private static Journey read(String text) {
        return JourneyText.read(text, TO_MD);
    }

    private Journey fork() {
        JourneyBuilder fork = new JourneyBuilder();
        fork.add(List.of(MEANS, COPIED, KEPT), TO_MD);
        fork.add(List.of(MEANS, COPIED, ASSISTED), TO_PA);
        return fork.build();
    }
}
