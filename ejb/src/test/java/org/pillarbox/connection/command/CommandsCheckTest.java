package org.pillarbox.connection.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.settings.ConnectionCommandSettings;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SettingText;

class CommandsCheckTest {
    private static final SettingKind<ConnectionCommandSettings> KIND = SettingKinds.of(ConnectionCommandSettings.class);

    private static String refused(Runnable check) {
        return assertThrows(InvalidSetting.class, check::run).field();
    }

    @Test
    void aQuoteThatIsNotClosedIsRefusedWhereItStands() {
        CommandsCheck check = new CommandsCheck();
        check.check(new ConnectionCommandSettings("", 60, "\"/opt/my progs/ext\" -a", 60));
        assertEquals("postConnect", refused(() -> check.check(new ConnectionCommandSettings("\"a", 60, "", 60))));
        assertEquals("preDisconnect", refused(() -> check.check(new ConnectionCommandSettings("", 60, "a\"", 60))));
        assertEquals("dialCommand", refused(() -> check.check(entry("\"a", "b"))));
        assertEquals("hangUpCommand", refused(() -> check.check(entry("a", "b\""))));
    }

    private static DialUpSettings entry(String dial, String hangUp) {
        return new DialUpSettings(List.of(new DialUpEntry("x", dial, hangUp, "ppp0")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3601})
    @Tag("XTN-013")
    void aTimeOutIsAboveZero(int seconds) {
        assertEquals(
                "postConnectSeconds", refused(() -> KIND.check(new ConnectionCommandSettings("a", seconds, "", 60))));
        assertEquals(
                "preDisconnectSeconds", refused(() -> KIND.check(new ConnectionCommandSettings("", 60, "a", seconds))));
    }

    @Test
    void commandsAreReadBackAndAreShort() {
        ConnectionCommandSettings both = new ConnectionCommandSettings("/bin/sh \"a b\"", 5, "c = d", 3600);
        KIND.check(both);
        assertEquals(both, KIND.read(SettingText.parse(KIND.write(both).toString())));
        assertEquals(new ConnectionCommandSettings("", 60, "", 60), KIND.read(SettingText.EMPTY));
        assertEquals(
                "postConnect", refused(() -> KIND.check(new ConnectionCommandSettings("x".repeat(1001), 60, "", 60))));
    }
}
