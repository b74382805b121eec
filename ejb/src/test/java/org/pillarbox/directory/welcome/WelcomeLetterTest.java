package org.pillarbox.directory.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.message.Letter;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SettingText;
import org.pillarbox.settings.WelcomeSettings;
import org.pillarbox.testing.CollectingSink;

class WelcomeLetterTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalMailSettings HERE =
            new LocalMailSettings("mail.firm.example", List.of("firm.example", "other.example"));
    private static final LocalUser ANN = new LocalUser(7, new UserName("ann"), false);

    @Test
    @Tag("USR-039")
    @Tag("USR-423")
    @Tag("USR-425")
    void isACompleteMessageFromTheMainAdministratorToTheNewUser() throws IOException {
        Letter letter = letter(WelcomeSettings.STANDARD).to(ANN, NOON);
        String text = text(letter);
        assertEquals(
                "ann@firm.example",
                letter.envelope().recipients().get(0).address().toString());
        assertTrue(letter.envelope().reversePath().isNull());
        assertEquals("welcome 7", letter.occasion());
        assertTrue(text.startsWith("From: <boss@firm.example>\r\nTo: <ann@firm.example>\r\n"));
        assertTrue(text.contains("\r\nMIME-Version: 1.0\r\n"));
        assertTrue(text.contains("\r\n\r\nWelcome, ann.\r\n"));
        assertTrue(text.contains("Your address is ann@firm.example.\r\n"));
        assertFalse(text.contains("["));
        assertFalse(text.replace("\r\n", "").contains("\n"));
    }

    @Test
    @Tag("USR-424")
    void replacesPlaceholdersInSubjectAndTextAndLeavesOtherBracketsAlone() {
        WelcomeLetter letter = letter(new WelcomeSettings(
                "For [UserName]", "[cn] <[MAIL]> at [server], [domain]; [not this], [unknown], a[1]"));
        assertEquals("For ann", letter.subject("ann"));
        assertEquals(
                "ann <ann@firm.example> at mail.firm.example, firm.example; [not this], [unknown], a[1]",
                letter.text("ann"));
    }

    @Test
    @Tag("USR-426")
    void aBlankTextMeansThatNobodyIsWelcomed() {
        assertFalse(new WelcomeSettings("Hello", " \n ").isSent());
        assertTrue(WelcomeSettings.STANDARD.isSent());
        assertEquals(
                WelcomeSettings.STANDARD, SettingKinds.of(WelcomeSettings.class).defaults());
    }

    @Test
    void wordsAreOneSubjectLineAndAText() {
        refused("subject", new WelcomeSettings("", "Hello"));
        refused("subject", new WelcomeSettings("a\nb", "Hello"));
        refused("subject", new WelcomeSettings("a".repeat(201), "Hello"));
        refused("text", new WelcomeSettings("a", "a".repeat(20_001)));
        refused("text", new WelcomeSettings("a", "\u0000"));
        SettingKinds.of(WelcomeSettings.class).check(new WelcomeSettings("", ""));
    }

    @Test
    void survivesTheFormInWhichItIsStored() {
        WelcomeSettings words = new WelcomeSettings("Grüß Gott", "one\r\ntwo\n\n\tthree \\n four\n");
        var kind = SettingKinds.of(WelcomeSettings.class);
        assertEquals(words, kind.read(SettingText.parse(kind.write(words).toString())));
    }

    private static void refused(String field, WelcomeSettings words) {
        var kind = SettingKinds.of(WelcomeSettings.class);
        assertEquals(
                field,
                assertThrows(InvalidSetting.class, () -> kind.check(words)).field());
    }

    private static WelcomeLetter letter(WelcomeSettings words) {
        return new WelcomeLetter("boss", words, HERE);
    }

    private static String text(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        return sink.text();
    }
}
