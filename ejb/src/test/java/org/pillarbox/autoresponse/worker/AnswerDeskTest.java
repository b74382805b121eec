package org.pillarbox.autoresponse.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.autoresponse.worker.AnswerFixture.ANN;
import static org.pillarbox.autoresponse.worker.AnswerFixture.BOB;
import static org.pillarbox.autoresponse.worker.AnswerFixture.MESSAGE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.message.Letter;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.AutoresponderSettings;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.DamagedContent;

class AnswerDeskTest {
    private AnswerFixture mail;
    private AnswerDesk desk;

    @BeforeEach
    void open() throws SQLException {
        mail = new AnswerFixture(DatabaseKind.H2);
        mail.simple = request -> send(
                request, request.autoresponder().keep(), request.autoresponder().onlyOnce());
        desk = mail.desk();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private static Response.Send send(AnswerRequest request, boolean keep, boolean onlyOnce) {
        return send(request, keep, onlyOnce, Optional.empty());
    }

    private static Response.Send send(AnswerRequest request, boolean keep, boolean onlyOnce, Optional<Address> copyTo) {
        Address to =
                request.incoming().correspondent(request.style().conforming()).orElseThrow();
        Envelope envelope = Envelope.from(ReversePath.NULL).withRecipients(List.of(EnvelopeRecipient.of(to)));
        return new Response.Send(
                envelope,
                sink -> sink.write(ByteBuffer.wrap("Subject: away\r\n\r\n".getBytes(StandardCharsets.UTF_8))),
                keep,
                onlyOnce,
                copyTo);
    }

    private void page(boolean keep, boolean onlyOnce, ClearEvery every) {
        mail.pages.put(ANN, AnswerFixture.page(ResponderType.SIMPLE, keep, onlyOnce, every));
    }

    private List<String> answered() {
        return mail.letters.stream()
                .map(letter -> letter.envelope().recipients().get(0).address().toString())
                .toList();
    }

    private void come(String... senders) {
        for (String sender : senders) {
            mail.deliver(sender);
        }
        mail.answerAll(desk);
        assertEquals(List.of(), mail.waiting());
    }

    @Test
    @Tag("USR-002")
    @Tag("USR-130")
    void aKeptMessageStaysAndAnotherLeavesBehindItsAnswer() {
        page(true, false, ClearEvery.NEVER);
        come("fred@out.example");
        assertEquals(List.of(), mail.removed);
        page(false, false, ClearEvery.NEVER);
        DueAnswer due = mail.deliver("fred@out.example");
        mail.beforeSettling = () -> assertEquals(2, mail.letters.size(), "the answer is durable before");
        mail.answerAll(desk);
        assertEquals(List.of(due.content()), mail.removed);
        assertEquals(List.of("fred@out.example", "fred@out.example"), answered());
    }

    @Test
    @Tag("USR-131")
    void whatIsNotAnsweredIsKeptWhateverThePageSays() {
        page(false, true, ClearEvery.NEVER);
        come("fred@out.example", "fred@out.example");
        assertEquals(1, mail.removed.size());
        mail.deliver(ANN, "bob@out.example", MESSAGE.replace("Subject", "Auto-Submitted: auto-replied\r\nSubject"));
        mail.simple = request -> new Response.Nothing("not valid now", true);
        come("carol@out.example");
        assertEquals(1, mail.letters.size());
        assertEquals(1, mail.removed.size());
    }

    @Test
    @Tag("USR-132")
    @Tag("USR-134")
    @Tag("USR-268")
    @Tag("fault-C10")
    void answersASenderOnceWhateverTheCaseUntilTheLogIsCleared() {
        page(true, true, ClearEvery.NEVER);
        come("fred@out.example", "Fred@Out.Example", "carol@out.example");
        assertEquals(List.of("fred@out.example", "carol@out.example"), answered());
        assertEquals(List.of("carol@out.example", "fred@out.example"), mail.log(log -> log.list(ANN, 10)));
        mail.log(log -> {
            log.clear(ANN);
            return 0;
        });
        come("fred@out.example");
        assertEquals(3, mail.letters.size());
    }

    @Test
    @Tag("USR-133")
    void answersEachMessageOfASenderWithoutTheLog() {
        page(true, false, ClearEvery.NEVER);
        come("fred@out.example", "fred@out.example", "fred@out.example");
        assertEquals(3, mail.letters.size());
        assertEquals(0, (long) mail.log(log -> log.count(ANN)));
    }

    @Test
    @Tag("USR-200")
    void aResponseThatIsSentOnlyOnceUsesTheLogLikeThePage() {
        page(true, false, ClearEvery.NEVER);
        mail.simple = request -> send(request, false, true);
        come("fred@out.example", "fred@out.example");
        assertEquals(1, mail.letters.size());
        assertEquals(1, mail.removed.size());
    }

    @Test
    @Tag("USR-137")
    void aDailyClearedLogLetsOneAnswerADayThrough() {
        page(true, true, ClearEvery.DAY);
        come("fred@out.example", "fred@out.example");
        mail.clock.move(Duration.ofHours(13));
        come("fred@out.example");
        assertEquals(1, mail.letters.size());
        mail.clock.move(Duration.ofHours(1));
        come("fred@out.example", "fred@out.example");
        assertEquals(2, mail.letters.size());
    }

    @ParameterizedTest
    @CsvSource({"NEVER, 4000", "DAY, 1", "WEEK, 7", "FORTNIGHT, 14", "MONTH, 30"})
    @Tag("USR-136")
    void clearsTheWholeLogWhenItsTimeHasCome(ClearEvery every, int days) {
        page(true, true, every);
        come("fred@out.example");
        mail.clock.move(Duration.ofDays(days - 1));
        come("carol@out.example");
        assertEquals(0, mail.clearing().clearDue());
        mail.clock.move(Duration.ofDays(1));
        assertEquals(every == ClearEvery.NEVER ? 0 : 1, mail.clearing().clearDue());
        assertEquals(every == ClearEvery.NEVER ? 2 : 0, (long) mail.log(log -> log.count(ANN)));
    }

    @Test
    @Tag("USR-140")
    void whatThePageSaysWhenTheAnswerIsMadeHolds() {
        page(true, false, ClearEvery.NEVER);
        mail.deliver("fred@out.example");
        mail.pages.clear();
        mail.answerAll(desk);
        assertEquals(List.of(), mail.letters);
        assertEquals(List.of(), mail.waiting());
    }

    @Test
    @Tag("USR-146")
    @Tag("USR-147")
    void theReturnPathIsAnsweredUnderTheRfcAndReplyToWithoutIt() {
        page(true, false, ClearEvery.NEVER);
        String withReplyTo = MESSAGE.replace("Subject", "Reply-To: Office <office@out.example>\r\nSubject");
        mail.deliver(ANN, "bounce@out.example", withReplyTo);
        mail.answerAll(desk);
        mail.settings.put(new AutoresponderSettings(false, true, "", List.of(), List.of(), List.of()));
        mail.deliver(ANN, "bounce@out.example", withReplyTo);
        mail.deliver(ANN, "bounce@out.example", MESSAGE);
        mail.answerAll(desk);
        assertEquals(List.of("bounce@out.example", "office@out.example", "fred@out.example"), answered());
    }

    @Test
    @Tag("USR-201")
    void aCopyOfTheMessageGoesToWhomTheResponseNames() {
        page(true, false, ClearEvery.NEVER);
        mail.simple = request -> send(request, true, false, Optional.of(Mail.address("chris@out.example")));
        come("fred@out.example");
        Letter copy = mail.letters.get(0);
        assertEquals("chris@out.example", answered().get(0));
        assertTrue(copy.envelope().reversePath().isNull());
        assertEquals("Delivered-To: ann@mail.example\r\n" + MESSAGE, mail.text(copy));
    }

    @Test
    void theMessageIsGivenAsItLiesInTheMailbox() {
        page(true, false, ClearEvery.NEVER);
        List<String> seen = new ArrayList<>();
        mail.simple = request -> {
            seen.add(request.incoming().header().first("return-path").orElse(""));
            return new Response.Nothing("", true);
        };
        come("fred@out.example");
        assertEquals(List.of("<fred@out.example>"), seen);
    }

    @Test
    void aFloodFromOneSenderIsAnsweredTwentyTimesAnHour() {
        page(true, false, ClearEvery.NEVER);
        for (int i = 0; i < AnswerRate.TO_ONE + 5; i++) {
            come(i % 2 == 0 ? "fred@out.example" : "FRED@out.example");
        }
        assertEquals(AnswerRate.TO_ONE, mail.letters.size());
        come("carol@out.example");
        mail.clock.move(Duration.ofHours(1));
        come("fred@out.example");
        assertEquals(AnswerRate.TO_ONE + 2, mail.letters.size());
    }

    /** A response to others than the sender, as a text with To or a program makes it. */
    private void answerTo(boolean onlyOnce, String... recipients) {
        mail.simple = request -> {
            Response.Send send = send(request, false, onlyOnce);
            List<EnvelopeRecipient> to = Stream.of(recipients)
                    .map(Mail::address)
                    .map(EnvelopeRecipient::of)
                    .toList();
            return new Response.Send(
                    send.envelope().withRecipients(to), send.text(), send.keep(), onlyOnce, Optional.empty());
        };
    }

    private List<String> recipientsOfLast() {
        return mail.letters.get(mail.letters.size() - 1).envelope().recipients().stream()
                .map(recipient -> recipient.address().toString())
                .toList();
    }

    @Test
    void aVictimWhomForgedMessagesNameIsWrittenToTwentyTimesAnHour() {
        page(true, false, ClearEvery.NEVER);
        for (int i = 0; i < AnswerRate.TO_ONE + 5; i++) {
            answerTo(false, i % 2 == 0 ? "victim@out.example" : "Victim@out.example");
            come("sender" + i + "@out.example");
        }
        assertEquals(AnswerRate.TO_ONE, mail.letters.size());
        assertEquals(AnswerRate.TO_ONE, mail.removed.size(), "what is not answered is kept");
        answerTo(false, "victim@out.example", "other@out.example", "OTHER@out.example");
        come("another@out.example");
        assertEquals(List.of("other@out.example"), recipientsOfLast());
    }

    @Test
    void aSenderHasTwentyAnswersAnHourSentToWhomeverItNames() {
        page(true, false, ClearEvery.NEVER);
        for (int i = 0; i < AnswerRate.TO_ONE + 5; i++) {
            answerTo(false, "victim" + i + "@out.example");
            come("fred@out.example");
        }
        assertEquals(AnswerRate.TO_ONE, mail.letters.size());
    }

    @Test
    @Tag("USR-132")
    @Tag("USR-268")
    void whoGotAnAnswerOnceGetsNoOtherWhoeverSent() {
        page(true, false, ClearEvery.NEVER);
        answerTo(true, "one@out.example");
        come("fred@out.example", "carol@out.example");
        assertEquals(1, mail.letters.size());
        assertEquals(1, mail.removed.size());
        assertEquals(List.of("fred@out.example", "one@out.example"), mail.log(log -> log.list(ANN, 10)));
        answerTo(true, "one@out.example", "two@out.example");
        come("carol@out.example", "fred@out.example", "one@out.example");
        assertEquals(2, mail.letters.size());
        assertEquals(List.of("two@out.example"), recipientsOfLast());
    }

    @Test
    @Tag("USR-263")
    void theListsHoldForWhomeverAnAnswerNames() {
        page(true, false, ClearEvery.NEVER);
        mail.settings.put(
                new AutoresponderSettings(true, true, "", List.of(), List.of("*@refused.example"), List.of()));
        answerTo(false, "a@refused.example", "b@out.example");
        come("fred@out.example");
        assertEquals(List.of("b@out.example"), recipientsOfLast());
        mail.settings.put(
                new AutoresponderSettings(true, true, "", List.of(), List.of(), List.of("fred@*", "one@out.example")));
        answerTo(false, "one@out.example", "b@out.example");
        come("fred@out.example");
        assertEquals(List.of("one@out.example"), recipientsOfLast());
        answerTo(false, "b@out.example");
        come("fred@out.example");
        assertEquals(2, mail.letters.size());
        assertEquals(2, mail.removed.size(), "what is not answered is kept");
    }

    @Test
    void aFloodFromManySendersIsAnsweredAThousandTimesAnHour() {
        AnswerRate rate = new AnswerRate(mail.clock);
        for (int i = 0; i < AnswerRate.TO_ALL; i++) {
            assertEquals(Optional.empty(), rate.objection(ANN, "s" + i, 0));
            assertTrue(rate.objection(ANN, "s" + i, AnswerRate.TO_ALL - i).isPresent());
            rate.count(ANN, "s" + i, List.of("s" + i));
        }
        assertTrue(rate.objection(ANN, "another", 0).isPresent());
        assertTrue(rate.objection(BOB, "another", 0).isEmpty());
    }

    @Test
    @Tag("USR-244")
    void aCrashBehindTheAnswerSendsItAnewForTheSameOccasion() {
        page(false, true, ClearEvery.NEVER);
        mail.deliver("fred@out.example");
        mail.beforeSettling = () -> {
            throw new IllegalStateException("killed");
        };
        assertThrows(IllegalStateException.class, () -> mail.answerAll(desk));
        assertEquals(List.of(), mail.removed);
        mail.beforeSettling = () -> {};
        mail.rows(rows -> {
            rows.resume(mail.clock.instant());
            return 0;
        });
        mail.answerAll(mail.desk());
        assertEquals(2, mail.letters.size());
        assertEquals(
                1, mail.letters.stream().map(Letter::occasion).distinct().count(), "routing delivers the first alone");
        assertEquals(1, mail.removed.size());
        assertEquals(List.of(), mail.waiting());
    }

    @Test
    void aMessageThatEndsTheProcessEachTimeIsGivenUpAndReported() {
        page(true, false, ClearEvery.NEVER);
        mail.deliver("fred@out.example");
        mail.simple = request -> {
            throw new IllegalStateException("poison");
        };
        for (int i = 0; i < AnswerDesk.MOST_TRIES; i++) {
            assertThrows(IllegalStateException.class, () -> mail.answerAll(desk));
            mail.clock.move(Duration.ofMinutes(2));
        }
        mail.answerAll(desk);
        assertEquals(List.of(), mail.waiting());
        assertEquals(List.of("postmaster@mail.example"), answered());
    }

    @Test
    void aFullDiskCountsAsNoTry() throws Exception {
        page(true, false, ClearEvery.NEVER);
        mail.deliver("fred@out.example");
        AnswerDesk.Parts parts = new AnswerDesk.Parts(
                mail.ledger(),
                mail.users,
                mail,
                mail.answered(),
                content -> Optional.ofNullable(mail.messages.get(content)),
                List.of(mail.simple()),
                letter -> {
                    throw new IOException("no space left on device");
                },
                mail.settings,
                mail.clock);
        AnswerDesk full = new AnswerDesk(parts);
        for (int i = 0; i < 3 * AnswerDesk.MOST_TRIES; i++) {
            mail.answerAll(full);
            mail.clock.move(Duration.ofMinutes(2));
        }
        assertEquals(1, mail.waiting().size());
        mail.clock.move(Duration.ofHours(1));
        mail.answerAll(desk);
        assertEquals(List.of("fred@out.example"), answered());
    }

    @Test
    void whatCannotBeDoneForADayIsTriedSeldomAndThenGivenUpAndReported() {
        int tries = triesUntilDone(new IOException("the folder cannot be made"));
        assertTrue(tries > 24 && tries < 40, tries + " tries");
        assertEquals(List.of(), mail.waiting());
        assertEquals(List.of("postmaster@mail.example"), answered());
        String letter = mail.text(mail.letters.get(0));
        assertTrue(letter.contains("the folder cannot be made"), letter);
        assertEquals(List.of(), mail.removed);
    }

    @Test
    void theServersStopGivesNothingUp() {
        triesUntilDone(new InterruptedIOException("the server stops"));
        assertEquals(1, mail.waiting().size());
        assertEquals(List.of(), mail.letters);
    }

    /** Lets 25 hours pass by the quarter. */
    private int triesUntilDone(IOException failure) {
        page(false, false, ClearEvery.NEVER);
        mail.deliver("fred@out.example");
        AtomicInteger tries = new AtomicInteger();
        AnswerDesk failing = mail.desk(new Responder() {
            @Override
            public ResponderType type() {
                return ResponderType.EXTERNAL;
            }

            @Override
            public Response respond(AnswerRequest request) throws IOException {
                tries.incrementAndGet();
                throw failure;
            }
        });
        mail.pages.put(ANN, AnswerFixture.page(ResponderType.EXTERNAL, false, false, ClearEvery.NEVER));
        for (int quarter = 0; quarter < 25 * 4; quarter++) {
            mail.answerAll(failing);
            mail.clock.move(Duration.ofMinutes(15));
        }
        return tries.get();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("USR-247")
    void aFailureIsToldTheMainAdministratorOnceAnHourAndKeepsTheMessage(boolean keep) {
        page(keep, false, ClearEvery.NEVER);
        mail.simple = request -> new Response.Failed("The program \"x\" ended with code 3");
        come("fred@out.example", "fred@out.example");
        assertEquals(List.of("postmaster@mail.example", "postmaster@mail.example"), answered());
        assertEquals(
                1, mail.letters.stream().map(Letter::occasion).distinct().count(), "routing delivers the first alone");
        String letter = mail.text(mail.letters.get(0));
        assertTrue(letter.contains("Subject: The autoresponder of ann failed"), letter);
        assertTrue(letter.contains("The program \"x\" ended with code 3"), letter);
        assertEquals(List.of(), mail.removed);
    }

    @Test
    void aMessageWhoseBytesAreGoneIsNotAnswered() {
        page(true, false, ClearEvery.NEVER);
        mail.deliver("fred@out.example");
        mail.messages.clear();
        mail.answerAll(desk);
        assertEquals(List.of(), mail.letters);
        assertEquals(List.of(), mail.waiting());
    }

    @Test
    void aDamagedMessageIsNotAnswered() {
        page(false, false, ClearEvery.NEVER);
        DueAnswer due = mail.deliver("fred@out.example");
        mail.messages.put(due.content(), new Content() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public int read(long position, ByteBuffer into) throws IOException {
                throw new DamagedContent("damaged");
            }
        });
        mail.answerAll(desk);
        assertEquals(List.of(), mail.letters);
        assertEquals(List.of(), mail.removed);
        assertEquals(List.of(), mail.waiting());
    }

    @Test
    void aUserWhoHasGoneIsAnsweredForNoMore() {
        page(true, false, ClearEvery.NEVER);
        mail.deliver("fred@out.example");
        mail.users.remove("ann");
        mail.answerAll(desk);
        assertEquals(List.of(), mail.letters);
        assertEquals(Set.of(), Set.copyOf(mail.waiting()));
    }
}
