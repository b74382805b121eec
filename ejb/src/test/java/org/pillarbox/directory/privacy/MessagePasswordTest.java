package org.pillarbox.directory.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.directory.privacy.MessageSecurity.Answer;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.MessageSecuritySettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.Settings;

class MessagePasswordTest {
    private static final String PASSWORD = "four-eyes-see-more";

    private final TestClock clock = new TestClock();
    private MessageSecuritySettings kept = new MessageSecuritySettings("");
    private final MessagePassword password = new MessagePassword(
            new Settings() {
                @Override
                public <T extends Record> T get(Class<T> kind) {
                    return kind == MessageSecuritySettings.class
                            ? kind.cast(kept)
                            : SettingKinds.of(kind).defaults();
                }
            },
            new SecureRandom(),
            clock);

    @Test
    @Tag("OTH-103")
    void keepsOnlyASaltedHash() {
        kept = password.of(PASSWORD);
        assertFalse(kept.verifier().contains(PASSWORD));
        assertFalse(kept.toString().contains(kept.verifier()));
        assertNotEquals(kept, password.of(PASSWORD), "salted");
        SettingKinds.of(MessageSecuritySettings.class).check(kept);
        assertTrue(SettingKinds.of(MessageSecuritySettings.class).unspoken().contains("verifier"));
    }

    @Test
    @Tag("OTH-099")
    void onlyThePasswordIsRight() {
        assertEquals(Answer.WRONG, password.judge(""), "there is none");
        kept = password.of(PASSWORD);
        assertEquals(Answer.RIGHT, password.judge(PASSWORD));
        assertEquals(Answer.WRONG, password.judge(PASSWORD + " "));
        assertEquals(Answer.WRONG, password.judge(""));
    }

    @Test
    void guessingHasToWait() {
        kept = password.of(PASSWORD);
        for (int i = 0; i < MessagePassword.MOST_WRONG; i++) {
            assertEquals(Answer.WRONG, password.judge("guess " + i));
        }
        assertEquals(Answer.TOO_MANY_WRONG, password.judge(PASSWORD));
        clock.pass(MessagePassword.PAUSE.plus(Duration.ofSeconds(1)));
        assertEquals(Answer.RIGHT, password.judge(PASSWORD));
    }

    @Test
    void aShortPasswordIsRefusedAtItsBox() {
        InvalidSetting refusal = assertThrows(InvalidSetting.class, () -> password.of("short"));
        assertEquals("replacement", refusal.field());
        assertThrows(InvalidSetting.class, () -> password.of("x".repeat(1025)));
    }
}
