package org.pillarbox.rules.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SmtpRulesSettings;

/** The file {@code SMTPRULES.TXT} and the settings. */
class RulesReloadTest {
    @TempDir
    Path data;

    private final FixedSettings settings = new FixedSettings();
    private final NotedErrors errors = new NotedErrors();
    private final TargetCheck check = new TargetCheck(new ListedUsers());
    private final List<String> saved = new ArrayList<>();
    private RulesReload reload;

    @BeforeEach
    void start() {
        RulesFile file = new RulesFile(file(), data.resolve("run/smtprules.sha256"));
        reload = new RulesReload(file, settings, this::save, errors);
    }

    private Path file() {
        return data.resolve("SMTPRULES.TXT");
    }

    /** As the settings' editor does, and behind it the event. */
    private void save(SmtpRulesSettings changed) {
        check.check(changed);
        settings.put(changed);
        saved.add(changed.rules());
        reload.saved(changed);
    }

    private void fromOutside(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private String inForce() {
        return settings.get(SmtpRulesSettings.class).rules();
    }

    @Test
    @Tag("SRV-107")
    void aFileThatWasChangedActsOnTheNextConnectionWhereItIsLoadedOnEach() throws IOException {
        settings.put(new SmtpRulesSettings("", true));
        reload.connected();
        fromOutside("*one\r\nMailFrom: x\r\n");
        reload.connected();
        assertEquals("*one\nMailFrom: x\n", inForce());
        fromOutside("*two, longer\nMailFrom: x\n");
        reload.connected();
        assertEquals("*two, longer\nMailFrom: x\n", inForce());
        assertEquals(2, saved.size());
        reload.connected();
        assertEquals(2, saved.size(), "nothing has changed");
    }

    @Test
    @Tag("SRV-108")
    void otherwiseItActsOnlyWhenSomebodyAsksOrTheServerStarts() throws IOException {
        reload.connected();
        fromOutside("*one\n");
        reload.connected();
        assertEquals("", inForce());
        assertTrue(reload.reload(this::save));
        assertEquals("*one\n", inForce());
        assertFalse(reload.reload(this::save), "nothing has changed since");
        fromOutside("*after a restart\n");
        reload.connected();
        assertEquals("*one\n", inForce());
        start();
        reload.connected();
        assertEquals("*after a restart\n", inForce());
    }

    @Test
    @Tag("SRV-110")
    void anErrorInTheFileNamesItsLineAndLeavesTheRulesAsTheyAre() throws IOException {
        save(new SmtpRulesSettings("*good", true));
        reload.connected();
        fromOutside("# new\n*bad\nSize: huge\n");
        InvalidSetting refusal = assertThrows(InvalidSetting.class, () -> reload.reload(this::save));
        assertTrue(refusal.getMessage().startsWith("Line 3: "), refusal.getMessage());
        assertEquals("*good", inForce());
        reload.connected();
        reload.connected();
        assertEquals("*good", inForce());
        assertEquals(1, errors.latest(10).size(), "said once for this file");
        assertTrue(errors.latest(10).get(0).text().contains("Line 3: "));
        assertEquals("# new\n*bad\nSize: huge\n", Files.readString(file()), "the file is left to who wrote it");
    }

    @Test
    void whatTheConsoleSavesIsInTheFileAndDoesNotCountAsAChange() throws IOException {
        save(new SmtpRulesSettings("*a", false));
        assertEquals("*a", Files.readString(file()));
        assertFalse(reload.reload(this::save));
        start();
        reload.connected();
        assertEquals(1, saved.size());
        settings.put(new SmtpRulesSettings("*from another node, while this one was down", false));
        start();
        reload.connected();
        assertEquals(1, saved.size(), "an old file does not come back");
        save(new SmtpRulesSettings("", false));
        assertEquals("", Files.readString(file()));
    }

    @Test
    void whatTheConsoleReplacesInTheFileIsKeptBesideIt() throws IOException {
        save(new SmtpRulesSettings("*a", false));
        fromOutside("*not taken over yet");
        save(new SmtpRulesSettings("*b", false));
        assertEquals("*b", Files.readString(file()));
        assertEquals("*not taken over yet", Files.readString(data.resolve("SMTPRULES.OLD")));
    }

    @Test
    void withoutRulesAndWithoutAFileThereIsNone() {
        reload.connected();
        reload.saved(new SmtpRulesSettings("", true));
        assertFalse(Files.exists(file()));
        assertFalse(reload.reload(this::save));
    }

    @Test
    void takesFilesOfOldEditors() throws IOException {
        Files.write(file(), "*Grüße\r\n".getBytes(StandardCharsets.ISO_8859_1));
        reload.reload(this::save);
        assertEquals("*Grüße\n", inForce());
        Files.write(file(), "\uFEFF*a\r\n".getBytes(StandardCharsets.UTF_8));
        reload.reload(this::save);
        assertEquals("*a\n", inForce());
    }

    @Test
    void aFileOfRefusedSizeOrKindIsRefused() throws IOException {
        Files.write(file(), new byte[RulesFile.LARGEST + 1]);
        assertThrows(InvalidSetting.class, () -> reload.reload(this::save));
        Files.delete(file());
        Files.createDirectory(file());
        assertFalse(reload.reload(this::save));
    }
}
