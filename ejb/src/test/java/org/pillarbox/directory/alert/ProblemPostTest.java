package org.pillarbox.directory.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.journal.problem.ClientProblems;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.ProblemBook;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.journal.problem.Reported;
import org.pillarbox.journal.problem.jpa.JpaProblemBook;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.CollectingSink;
import org.pillarbox.testing.TestDatabase;

class ProblemPostTest {
    private static final ClientProblems RELAY =
            ClientProblems.smtp("mail.isp.example", 1, "/admin/externalmail/out-mail");

    private final TestClock clock = new TestClock();
    private final FixedSettings settings = new FixedSettings();
    private final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false);
    private final List<Letter> letters = new ArrayList<>();
    private final ProblemDesk desk = new ProblemDesk(clock);
    private boolean diskFull;
    private boolean databaseAway;
    private TestDatabase database;
    private ProblemPost post;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.open(DatabaseKind.H2);
        settings.put(new ServicesSettings(List.of(new ServicesSettings.Service("web", true, 5108, Optional.empty()))));
        post = post(desk);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEC-034")
    @Tag("TEC-035")
    @Tag("TEC-041")
    void oneLetterIsWrittenForEachCauseAndDay() throws IOException {
        for (int i = 0; i < 5; i++) {
            desk.report(RELAY.connection(new ConnectException("Connection refused")));
            post.round();
        }
        assertEquals(1, letters.size());
        String text = text(letters.get(0));
        assertTrue(text.contains("\r\nSubject: Pillarbox - SMTP Client connection problem\r\n"), text);
        assertTrue(
                text.contains("\r\n\r\nSMTP Client not started - Couldn't connect to server mail.isp.example (1)\r\n"),
                text);
        assertTrue(text.endsWith("\r\nSocket Error 10061 - The attempt to connect was forcefully rejected\r\n"), text);
        assertTrue(text.contains(":5108/help/socket-errors#socket-error-10061\r\n"), text);
        assertTrue(text.contains(":5108/admin/externalmail/out-mail\r\n"), text);
        desk.report(RELAY.connection(new ConnectException("Connection timed out")));
        post.round();
        assertEquals(2, letters.size(), "another cause");
        clock.pass(Duration.ofDays(1));
        desk.report(RELAY.connection(new ConnectException("Connection refused")));
        post.round();
        assertEquals(3, letters.size(), "another day");
    }

    @Test
    @Tag("TEC-034")
    void subjectsBeginAsTheAdministratorWantsThem() throws IOException {
        settings.put(new AdministrationSettings("ann", "[mail server]"));
        desk.report(Problem.of("Some problem", "here", "words"));
        post.round();
        assertTrue(text(letters.get(0)).contains("\r\nSubject: [mail server] Some problem\r\n"));
        assertEquals(
                "ann@mail.example",
                letters.get(0).envelope().recipients().get(0).address().toString());
        settings.put(new AdministrationSettings("ann", ""));
        desk.report(Problem.of("Other problem", "here", "words"));
        post.round();
        assertTrue(text(letters.get(1)).contains("\r\nSubject: Other problem\r\n"));
    }

    @Test
    void severalNodesWriteOneLetter() {
        ProblemDesk other = new ProblemDesk(clock);
        ProblemPost second = post(other);
        desk.report(RELAY.connection(new ConnectException("Connection refused")));
        other.report(RELAY.connection(new ConnectException("Connection refused")));
        post.round();
        second.round();
        assertEquals(1, letters.size());
        assertEquals(2, other.open().get(0).times());
        other.over(RELAY.place());
        second.round();
        clock.pass(Duration.ofMinutes(1));
        post.round();
        assertEquals(List.of(), desk.open());
    }

    @Test
    void whatCannotBeWrittenNowIsWrittenLaterAndHarmsNobody() {
        databaseAway = true;
        desk.report(Problem.of("Some problem", "here", "words"));
        post.round();
        post.round();
        assertEquals(List.of(), letters);
        databaseAway = false;
        diskFull = true;
        post.round();
        assertEquals(List.of(), letters);
        diskFull = false;
        clock.pass(Duration.ofMinutes(1));
        post.round();
        assertEquals(1, letters.size());
        clock.pass(Duration.ofMinutes(1));
        post.round();
        assertEquals(1, letters.size());
    }

    @Test
    void aLetterThatWasWrittenBeforeACrashHasTheSameOccasion() {
        desk.report(Problem.of("Some problem", "here", "words"));
        post.round();
        database.call(em ->
                em.createNativeQuery("update problem set written_on = null").executeUpdate());
        clock.pass(Duration.ofMinutes(1));
        post.round();
        assertEquals(2, letters.size());
        assertEquals(letters.get(0).occasion(), letters.get(1).occasion(), "routing drops the second one");
    }

    @Test
    void noMoreLettersAreWrittenThanSomebodyReads() throws IOException {
        for (int i = 0; i < 2 * ProblemPost.MOST_A_DAY; i++) {
            desk.report(Problem.of("Some problem", "place " + i, "words"));
        }
        post.round();
        desk.report(Problem.of("Some problem", "one more", "words"));
        post.round();
        assertEquals(ProblemPost.MOST_A_DAY, letters.size());
        assertTrue(text(letters.get(ProblemPost.MOST_A_DAY - 1)).contains("the last letter of this kind today"));
        assertFalse(text(letters.get(0)).contains("the last letter of this kind today"));
    }

    @Test
    void longLinesAreFolded() throws IOException {
        desk.report(Problem.of("Some problem", "here", "\ud83d\ude00".repeat(400) + " " + "word ".repeat(50)));
        post.round();
        for (String line : text(letters.get(0)).split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 998, line);
        }
    }

    private ProblemPost post(ProblemDesk from) {
        Submission submission = letter -> {
            if (diskFull) {
                throw new IOException("disk full");
            }
            letters.add(letter);
        };
        return new ProblemPost(new ProblemPost.Parts(
                from, new Book(), new MainAdministrator(users, settings), submission, settings, clock));
    }

    private static String text(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        return sink.text();
    }

    /** The real one, each call in a transaction. */
    private final class Book implements ProblemBook {
        private <T> T call(Function<ProblemBook, T> work) {
            if (databaseAway) {
                throw new IllegalStateException("database away");
            }
            return database.call(em -> work.apply(new JpaProblemBook(em, ZoneOffset.UTC)));
        }

        @Override
        public void note(ProblemDesk.Batch batch) {
            call(book -> {
                book.note(batch);
                return 0;
            });
        }

        @Override
        public List<Row> unwritten(Instant since, int most) {
            return call(book -> book.unwritten(since, most));
        }

        @Override
        public int written(LocalDate day) {
            return call(book -> book.written(day));
        }

        @Override
        public void written(UUID id, LocalDate day) {
            call(book -> {
                book.written(id, day);
                return 0;
            });
        }

        @Override
        public List<Reported> open(Instant since, int most) {
            return call(book -> book.open(since, most));
        }

        @Override
        public int purge(Instant before, int most) {
            return call(book -> book.purge(before, most));
        }
    }
}
