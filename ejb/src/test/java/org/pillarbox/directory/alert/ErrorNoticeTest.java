package org.pillarbox.directory.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.journal.RecentErrors;
import org.pillarbox.message.Letter;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.testing.CollectingSink;

class ErrorNoticeTest {
    private final TestClock clock = new TestClock();
    private final RecentErrors errors = new RecentErrors(clock);
    private final FixedSettings settings = new FixedSettings();
    private final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false);
    private final List<Letter> letters = new ArrayList<>();
    private final ErrorNotice notice = new ErrorNotice(
            errors,
            new MainAdministrator(users, settings),
            written -> letters.add(written.apply("firm.example")),
            settings,
            clock);

    @Test
    @Tag("USR-073")
    void newErrorsGoToTheMainAdministratorInOneLetter() throws IOException {
        notice.tell();
        assertEquals(List.of(), letters);
        settings.put(new AdministrationSettings("ann"));
        error("services", "pop3: port 110 is taken");
        error("services", "smtp: port 25 is taken");
        notice.tell();
        notice.tell();
        assertEquals(1, letters.size());
        assertEquals(
                "ann@firm.example",
                letters.get(0).envelope().recipients().get(0).address().toString());
        String text = text(letters.get(0));
        assertTrue(text.contains("\r\nSubject: Pillarbox - Error: services\r\n"), text);
        assertTrue(text.indexOf("port 110") < text.indexOf("port 25"), text);
        assertTrue(text.contains("\r\n2026-11-22T12:00:01Z services: pop3: port 110 is taken\r\n"), text);
    }

    @Test
    void noSecondLetterComesTooSoonAndNoErrorIsForgottenOrToldTwice() throws IOException {
        error("routing", "first");
        notice.tell();
        error("routing", "second");
        notice.tell();
        assertEquals(1, letters.size());
        clock.pass(ErrorNotice.PAUSE);
        error("tls", "third");
        notice.tell();
        assertEquals(2, letters.size());
        String text = text(letters.get(1));
        assertTrue(text.contains("Subject: Pillarbox - Errors\r\n"), text);
        assertTrue(text.contains("second") && text.contains("third") && !text.contains("first\r\n"), text);
        assertNotEquals(letters.get(0).occasion(), letters.get(1).occasion());
        clock.pass(ErrorNotice.PAUSE);
        notice.tell();
        assertEquals(2, letters.size());
    }

    @Test
    void manyAndLongErrorsMakeAShortLetter() throws IOException {
        for (int i = 0; i < 600; i++) {
            error("routing", i + " " + "\ud83d\ude00".repeat(900));
        }
        notice.tell();
        String text = text(letters.get(0));
        assertTrue(text.contains("more before these"), text);
        assertTrue(text.contains("599 "));
        assertFalse(text.contains("routing: 549 "));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 998, line);
        }
    }

    @Test
    void errorsWaitUntilThereIsSomebodyToTell() {
        users.remove("postmaster");
        error("setup", "nobody there");
        notice.tell();
        assertEquals(List.of(), letters);
        users.add(3, "chief", true);
        notice.tell();
        assertEquals(1, letters.size());
    }

    private void error(String source, String text) {
        clock.pass(Duration.ofSeconds(1));
        errors.error(source, text);
    }

    private static String text(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        return sink.text();
    }
}
