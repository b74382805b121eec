package org.pillarbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;

class PipelineTest {
    private static final EnvelopeRecipient ANN = EnvelopeRecipient.of(Mail.address("ann@mail.example"));
    private static final Transit TRANSIT = new Transit(Mail.envelope(""), Mail.STRANGER, Set.of());

    @Test
    void refusesWhomNoStepKnows() {
        List<Verdict> verdicts = new Pipeline(List.of(step("first", Outcome.Pass.PASS))).route(ANN, TRANSIT);
        assertTrue(verdicts.get(0).end() instanceof Outcome.Refuse);
    }

    @Test
    void neverGoesBackwards() {
        Outcome back = new Outcome.Replace(List.of(Recipient.of(ANN)), "first", "again");
        Pipeline pipeline = new Pipeline(List.of(step("first", Outcome.Pass.PASS), step("second", back)));
        assertThrows(IllegalStateException.class, () -> pipeline.route(ANN, TRANSIT));
    }

    @Test
    void goesBackOnlyOnBehalfOfOneUserMore() {
        Outcome back = new Outcome.Split(List.of(new Outcome.Branch(Recipient.of(ANN), "first", "again")));
        Pipeline pipeline = new Pipeline(List.of(step("first", Outcome.Pass.PASS), step("second", back)));
        assertThrows(IllegalStateException.class, () -> pipeline.route(ANN, TRANSIT));
    }

    @Test
    void followsAUsersSettingsOncePerMessage() {
        Outcome once = new Outcome.Once(new LocalUser(1, new UserName("ann"), false), "before");
        Pipeline.Journey journey = new Pipeline(
                        List.of(step("first", once), step("second", new Outcome.Done("the end"))))
                .journey(TRANSIT);
        assertEquals(new Outcome.Done("the end"), journey.route(ANN).get(0).end());
        assertEquals(new Outcome.Done("before"), journey.route(ANN).get(0).end());
    }

    @Test
    void refusesTwoStepsOfOneName() {
        Step step = step("same", Outcome.Pass.PASS);
        assertThrows(IllegalArgumentException.class, () -> new Pipeline(List.of(step, step)));
    }

    @Test
    void endsWhenReplacementsGoTooDeep() {
        List<Step> chain = new ArrayList<>();
        int length = Pipeline.MAX_DEPTH + 10;
        for (int i = 0; i < length; i++) {
            chain.add(step("s" + i, new Outcome.Replace(List.of(Recipient.of(ANN)), "s" + (i + 1), "on")));
        }
        chain.add(step("s" + length, Outcome.Pass.PASS));
        List<Verdict> verdicts = new Pipeline(chain).route(ANN, TRANSIT);
        assertEquals(1, verdicts.size());
        assertEquals(554, ((Outcome.Refuse) verdicts.get(0).end()).reply().code());
    }

    @Test
    void followsEachOfMany() {
        List<Recipient> many = Collections.nCopies(3, Recipient.of(ANN));
        Pipeline pipeline = new Pipeline(
                List.of(step("expand", new Outcome.Replace(many, "end", "three")), step("end", Outcome.Pass.PASS)));
        assertEquals(3, pipeline.route(ANN, TRANSIT).size());
    }

    @Test
    void answersRecipientsInMicroseconds() {
        Pipeline pipeline = new Pipeline(IntStream.range(0, 10)
                .mapToObj(i -> step("s" + i, Outcome.Pass.PASS))
                .toList());
        long start = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            pipeline.route(ANN, TRANSIT);
        }
        long each = (System.nanoTime() - start) / 100_000;
        assertTrue(each < 100_000, each + " ns for each");
    }

    private static Step step(String name, Outcome outcome) {
        return new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Outcome apply(Recipient recipient, Transit transit) {
                return outcome;
            }
        };
    }
}
