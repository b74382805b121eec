package org.pillarbox.autoresponse.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.autoresponse.worker.AnswerFixture.ANN;
import static org.pillarbox.autoresponse.worker.AnswerFixture.BOB;
import static org.pillarbox.autoresponse.worker.AnswerFixture.MESSAGE;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.settings.schema.DatabaseKind;

class AnswerWorkerTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private Response note(AnswerRequest request) {
        seen.add(request.user().name() + " " + request.incoming().id());
        return new Response.Nothing("noted", true);
    }

    @Test
    @Tag("USR-243")
    void answersOneUsersMessagesInTheirOrderWhileAnothersProgramHangs() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (AnswerFixture mail = new AnswerFixture(DatabaseKind.H2)) {
            mail.simple = this::note;
            mail.pages.put(ANN, AnswerFixture.page(ResponderType.SIMPLE, true, false, ClearEvery.NEVER));
            mail.pages.put(BOB, AnswerFixture.page(ResponderType.EXTERNAL, false, false, ClearEvery.NEVER));
            DueAnswer slow = mail.deliver(BOB, "fred@out.example", MESSAGE);
            List<DueAnswer> own = List.of(
                    mail.deliver("a@out.example"), mail.deliver("b@out.example"), mail.deliver("c@out.example"));
            AnswerWorker worker = mail.worker("one", hangingUntil(hanging));
            worker.look();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 3);
            assertEquals(own.stream().map(due -> "ann " + due.content()).toList(), seen);
            worker.look();
            hanging.countDown();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mail.waiting()
                    .isEmpty());
            assertEquals("bob " + slow.content(), seen.get(3));
            assertEquals(4, seen.size());
        }
    }

    @Test
    void hangingProgramsOfManyKeepNobodyElsesAnswersWaiting() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (AnswerFixture mail = new AnswerFixture(DatabaseKind.H2)) {
            mail.simple = this::note;
            for (long user = 10; user < 50; user++) {
                mail.users.add(user, "user" + user, false);
                mail.pages.put(user, AnswerFixture.page(ResponderType.EXTERNAL, true, false, ClearEvery.NEVER));
                for (int i = 0; i < 3; i++) {
                    mail.deliver(user, "fred@out.example", MESSAGE);
                }
            }
            mail.pages.put(ANN, AnswerFixture.page(ResponderType.SIMPLE, true, false, ClearEvery.NEVER));
            AnswerWorker worker = mail.worker("one", hangingUntil(hanging));
            worker.look();
            DueAnswer late = mail.deliver("a@out.example");
            worker.look();
            try {
                Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !seen.isEmpty());
                assertEquals(List.of("ann " + late.content()), seen);
            } finally {
                worker.stop();
                hanging.countDown();
            }
        }
    }

    @Test
    void aBacklogOfOnesProgramLetsOthersTakeTurns() throws Exception {
        CountDownLatch none = new CountDownLatch(0);
        try (AnswerFixture mail = new AnswerFixture(DatabaseKind.H2)) {
            mail.pages.put(ANN, AnswerFixture.page(ResponderType.EXTERNAL, true, false, ClearEvery.NEVER));
            mail.pages.put(BOB, AnswerFixture.page(ResponderType.EXTERNAL, true, false, ClearEvery.NEVER));
            for (int i = 0; i < 12; i++) {
                mail.deliver(BOB, "fred@out.example", MESSAGE);
            }
            DueAnswer behind = mail.deliver("a@out.example");
            mail.worker("one", hangingUntil(none)).look();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mail.waiting()
                    .isEmpty());
            assertEquals(13, seen.size());
            assertEquals(5, seen.indexOf("ann " + behind.content()));
        }
    }

    private Responder hangingUntil(CountDownLatch end) {
        return new Responder() {
            @Override
            public ResponderType type() {
                return ResponderType.EXTERNAL;
            }

            @Override
            public Response respond(AnswerRequest request) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return note(request);
            }
        };
    }

    @Test
    void leavesTheWorkToTheNodeThatHasTheLease() throws Exception {
        try (AnswerFixture mail = new AnswerFixture(DatabaseKind.H2)) {
            mail.simple = this::note;
            mail.pages.put(ANN, AnswerFixture.page(ResponderType.SIMPLE, true, false, ClearEvery.NEVER));
            AnswerWorker first = mail.worker("one");
            first.look();
            mail.deliver("a@out.example");
            mail.worker("two").look();
            assertEquals(List.of(), seen);
            first.look();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mail.waiting()
                    .isEmpty());
        }
    }

    @Test
    void anotherNodeWaitsUntilTheLeaseRunsOut() throws Exception {
        try (AnswerFixture mail = new AnswerFixture(DatabaseKind.H2)) {
            mail.simple = this::note;
            mail.pages.put(ANN, AnswerFixture.page(ResponderType.SIMPLE, true, false, ClearEvery.NEVER));
            mail.worker("one").look();
            mail.deliver("a@out.example");
            AnswerWorker twin = mail.worker("two");
            twin.look();
            assertEquals(
                    1,
                    mail.ledger()
                            .due(mail.clock.instant(), AnswerLedger.Kind.QUICK, Set.of(), 10)
                            .size());
            mail.clock.move(Duration.ofSeconds(121));
            twin.look();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mail.waiting()
                    .isEmpty());
        }
    }

    @Test
    void aNodeThatEndsInOrderLeavesTheWorkToTheNextAtOnce() throws Exception {
        try (AnswerFixture mail = new AnswerFixture(DatabaseKind.H2)) {
            mail.simple = this::note;
            mail.pages.put(ANN, AnswerFixture.page(ResponderType.SIMPLE, true, false, ClearEvery.NEVER));
            AnswerWorker first = mail.worker("one");
            first.look();
            first.leave();
            mail.deliver("a@out.example");
            mail.clock.move(Duration.ofSeconds(1));
            mail.worker("two").look();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mail.waiting()
                    .isEmpty());
        }
    }

    @Test
    @Tag("USR-244")
    void goesOnAtOnceBehindARestartWithWhatWasBegun() throws Exception {
        try (AnswerFixture mail = new AnswerFixture(DatabaseKind.H2)) {
            mail.simple = this::note;
            mail.pages.put(ANN, AnswerFixture.page(ResponderType.SIMPLE, true, false, ClearEvery.NEVER));
            mail.deliver("a@out.example");
            mail.beforeSettling = () -> {
                throw new IllegalStateException("killed");
            };
            AnswerWorker killed = mail.worker("one");
            killed.look();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> mail.errors.latest(1).size() == 1);
            killed.stop();
            killed.look();
            mail.beforeSettling = () -> {};
            assertEquals(1, mail.waiting().size());
            mail.worker("one").look();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mail.waiting()
                    .isEmpty());
            assertTrue(seen.size() >= 2);
        }
    }
}
